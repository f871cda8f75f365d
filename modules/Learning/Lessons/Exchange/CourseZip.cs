using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ThonSo.Core.Language;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons.Own;

namespace ThonSo.Learning.Lessons.Exchange;

/// <summary>One lesson with its pictures, on its way out.</summary>
internal sealed record PackedLesson(Lesson Lesson, IReadOnlyDictionary<string, byte[]> Pictures);

/// <summary>What a course file holds, or everything that is wrong with it.</summary>
/// <param name="Wrong">Which file, and what; nothing is taken while there is anything here.</param>
internal sealed record UnpackedCourse(IReadOnlyList<LessonText> Lessons, IReadOnlyList<(string File, Text Problem)> Wrong);

/// <summary>
/// Lessons as one zip: <c>manifest.json</c> names every lesson and the SHA-256 of each of its files, which lie as in
/// <c>data/lessons</c>. docs/lessons.md describes it.
/// </summary>
internal static class CourseZip
{
    public const string Format = "thonso-course";
    public const int FormatVersion = 1;

    /// <summary>In bytes: the file, which fits in one small form (the whole course that ships is a quarter of it), and all that is in it.</summary>
    public const int Largest = 950_000, LargestInside = 8_000_000;

    private const string Manifest = "manifest.json", Text = "lesson.md";
    private const int LargestManifest = 1_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="from">The commune's code.</param>
    public static byte[] Write(IReadOnlyList<PackedLesson> lessons, int from, DateTime at, FrameworkShelf frameworks)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var listed = new List<LessonEntry>();
            foreach (var (lesson, pictures) in lessons)
            {
                var files = pictures.Prepend(new(Text, Encoding.UTF8.GetBytes(lesson.Source))).ToList();
                foreach (var (name, content) in files) Put(zip, PathOf(lesson.Code.Value, name), content, at);
                listed.Add(new LessonEntry(lesson.Code.Value, lesson.Title.Vi, lesson.Title.En, files.ToDictionary(f => f.Key, f => Sum(f.Value))));
            }
            var used = lessons.SelectMany(l => l.Lesson.Skills).ToHashSet();
            var manifest = new CourseManifest(Format, FormatVersion, from.ToString("00000", System.Globalization.CultureInfo.InvariantCulture), at, [.. frameworks.All.Where(f => f.Skills.Any(s => used.Contains(s.Code))).Select(f => f.Code)], listed);
            Put(zip, Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest, Json), at);
        }
        return bytes.ToArray();
    }

    public static UnpackedCourse Read(Stream file, FrameworkShelf frameworks)
    {
        var wrong = new List<(string, Text)>();
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var left = LargestInside;
            if (Get(zip, Manifest, Math.Min(LargestManifest, left), ref left) is not { } described) return Only(Manifest, ExchangeTexts.NoManifest);
            var manifest = JsonSerializer.Deserialize<CourseManifest>(described, Json);
            if (manifest is not { Format: Format, Lessons: not null }) return Only(Manifest, ExchangeTexts.NoManifest);
            if (manifest.Version != FormatVersion) return Only(Manifest, ExchangeTexts.OtherVersion(manifest.Version));
            if (manifest.Lessons.Count is 0 or > EditLessons.MostLessons) return Only(Manifest, ExchangeTexts.LessonCount(EditLessons.MostLessons));
            if (manifest.Lessons.GroupBy(l => l?.Code).FirstOrDefault(g => g.Count() > 1) is { } twice) return Only(Manifest, ExchangeTexts.Twice(twice.Key ?? ""));
            var lessons = new List<LessonText>();
            foreach (var entry in manifest.Lessons)
                if (ReadLesson(zip, entry, frameworks, ref left, wrong) is { } lesson) lessons.Add(lesson);
            return new UnpackedCourse(wrong.Count == 0 ? lessons : [], wrong);
        }
        catch (Exception problem) when (problem is InvalidDataException or JsonException or EndOfStreamException or NotSupportedException)
        {
            return Only("", ExchangeTexts.NotAZip);
        }
    }

    private static LessonText? ReadLesson(ZipArchive zip, LessonEntry? entry, FrameworkShelf frameworks, ref int left, List<(string, Text)> wrong)
    {
        if (!LessonCode.TryParse(entry?.Code, out var code) || entry!.Files is null || !entry.Files.ContainsKey(Text))
        {
            wrong.Add((Manifest, ExchangeTexts.BadEntry(entry?.Code ?? "")));
            return null;
        }
        var before = wrong.Count;
        var contents = new Dictionary<string, byte[]>();
        foreach (var (name, sum) in entry.Files)
        {
            var path = PathOf(code.Value, name);
            if (name != Text && name != Drawing.NameOf(name)) wrong.Add((path, ExchangeTexts.BadName));
            else if (Get(zip, path, name == Text ? EditLessons.LongestSource * 3 : Drawing.Largest, ref left) is not { } content) wrong.Add((path, ExchangeTexts.Missing));
            else if (!string.Equals(Sum(content), sum, StringComparison.OrdinalIgnoreCase)) wrong.Add((path, ExchangeTexts.Changed));
            else if (name != Text && Drawing.Wrong(name, content) is { } refusal) wrong.Add((path, refusal.Sentence));
            else contents[name] = content;
        }
        if (wrong.Count > before) return null;
        var source = Encoding.UTF8.GetString(contents[Text]);
        contents.Remove(Text);
        try
        {
            Lesson.Read(code, source, frameworks, contents.Keys);
            return new LessonText(code, source, contents);
        }
        catch (InvalidDataException problem)
        {
            wrong.Add((PathOf(code.Value, Text), problem.InnerException is FileProblem { Said: var said } ? said : new Text(problem.Message, problem.Message)));
            return null;
        }
    }

    /// <summary>The content of a file; null where it is not there or larger than it may be, whatever its header claims.</summary>
    private static byte[]? Get(ZipArchive zip, string path, int largest, ref int left)
    {
        if (zip.GetEntry(path) is not { } entry) return null;
        var most = Math.Min(largest, left);
        var content = new byte[most + 1];
        using var stream = entry.Open();
        var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        left -= length;
        return length > most ? null : content[..length];
    }

    private static void Put(ZipArchive zip, string path, byte[] content, DateTime at)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = new DateTimeOffset(at, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static UnpackedCourse Only(string file, Text problem) => new([], [(file, problem)]);

    private static string PathOf(string code, string name) => $"lessons/{code}/{name}";

    private static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <param name="From">The commune that made the file.</param>
    /// <param name="Frameworks">Whose skills the lessons teach.</param>
    private sealed record CourseManifest(string? Format, int Version, string? From, DateTime Made, IReadOnlyList<string>? Frameworks, IReadOnlyList<LessonEntry>? Lessons);

    /// <param name="Files">The SHA-256 of each file, by its name.</param>
    private sealed record LessonEntry(string? Code, string? TitleVi, string? TitleEn, IReadOnlyDictionary<string, string>? Files);
}
