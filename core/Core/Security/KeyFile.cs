using System.Security.Cryptography;
using System.Text;
using ThonSo.Core.Store;

namespace ThonSo.Core.Security;

/// <summary>
/// Where the installation key lies when the environment does not give it: one line of base64, so that it can be written
/// down and kept in a safe. Readable by the owner only. Created whole or not at all, and never overwritten.
/// </summary>
internal static class KeyFile
{
    public static byte[]? Read(string path) => File.Exists(path) ? Parse(File.ReadAllText(path), path) : null;

    /// <summary>Creates the key. When another process was faster, its key is the one.</summary>
    public static (byte[] Key, bool Created) Create(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        Disk.CreateFolder(folder);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var key = RandomNumberGenerator.GetBytes(Keys.Size);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, how))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
            file.Flush(flushToDisk: true);
        }
        if (!Disk.TryName(draft, path)) return (Read(path)!, false);
        Disk.FlushFolder(folder);
        return (key, true);
    }

    public static byte[] Parse(string base64, string source)
    {
        var key = new byte[Keys.Size + 3];
        if (!Convert.TryFromBase64String(base64.Trim(), key, out var length) || length != Keys.Size)
            throw new InvalidOperationException($"{source} does not hold an installation key: it must be {Keys.Size} bytes in base64.");
        return key[..Keys.Size];
    }
}
