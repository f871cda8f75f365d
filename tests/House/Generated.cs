using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>
/// Files of the repository that are written from the program, so that a change of the program shows in a review. With
/// THONSO_UPDATE=1 in the environment they are written anew instead of compared.
/// </summary>
internal static class Generated
{
    public static bool Updating { get; } = Environment.GetEnvironmentVariable("THONSO_UPDATE") == "1";

    public static void Check(string content, params string[] path)
    {
        var file = Repository.Folder(path);
        if (Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
        var stored = File.Exists(file) ? File.ReadAllText(file) : "";
        if (stored == content) return;
        var (was, now) = (stored.Split('\n'), content.Split('\n'));
        var gone = was.Except(now).Take(15).Select(line => "- " + line);
        var come = now.Except(was).Take(15).Select(line => "+ " + line);
        Assert.Fail($"{string.Join('/', path)} no longer says what the program does. If the change is meant, run the tests once with THONSO_UPDATE=1 and commit the file.\n{string.Join('\n', gone.Concat(come))}");
    }
}
