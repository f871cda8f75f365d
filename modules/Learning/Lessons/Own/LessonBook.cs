using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>A lesson for those who write lessons.</summary>
/// <param name="Lesson">The draft, or what is shown, or the original; null where the commune's own cannot be read and there is no original.</param>
/// <param name="Mark">Tells whether somebody has changed it since.</param>
/// <param name="BaseChanged">The original is another than the one the commune began from.</param>
internal sealed record WrittenLesson(LessonCode Code, Lesson? Lesson, long Mark, bool HasDraft, bool IsOwn, bool Hidden, bool HasOriginal, bool BaseChanged, bool Broken);

/// <summary>Reads what a commune made of the lessons.</summary>
internal sealed class LessonBook(Db db, LessonShelf shelf, FrameworkShelf frameworks)
{
    /// <summary>All of them, hidden ones too, in the order of the course.</summary>
    public async Task<IReadOnlyList<WrittenLesson>> AllAsync(CommuneId commune)
    {
        var rows = await db.Set<OwnLessonRow>().AsNoTracking().Where(l => l.CommuneId == commune).ToDictionaryAsync(l => new LessonCode(l.Code));
        var pictures = await PicturesAsync(commune, null);
        var codes = shelf.All.Select(l => l.Code).Union(rows.Keys);
        return [.. codes.Select(code => Of(code, rows.GetValueOrDefault(code), pictures[code.Value])).OrderBy(l => l.Lesson?.Order ?? int.MaxValue).ThenBy(l => l.Code.Value, StringComparer.Ordinal)];
    }

    public async Task<WrittenLesson?> FindAsync(CommuneId commune, LessonCode code)
    {
        var row = await db.Set<OwnLessonRow>().AsNoTracking().SingleOrDefaultAsync(l => l.CommuneId == commune && l.Code == code.Value);
        return row is null && shelf.Find(code) is null ? null : Of(code, row, (await PicturesAsync(commune, code))[code.Value]);
    }

    /// <summary>What may be shown on a screen of the lesson.</summary>
    public async Task<IReadOnlyList<string>> PicturesOfAsync(CommuneId commune, LessonCode code) =>
        [.. shelf.PicturesOf(code).Union((await PicturesAsync(commune, code))[code.Value]).Order(StringComparer.Ordinal)];

    /// <summary>A picture of a lesson, the installation's or the commune's own; null where there is none.</summary>
    public async Task<byte[]?> PictureAsync(CommuneId commune, LessonCode code, string name) =>
        shelf.FindPicture(code, name) is { } file
            ? await File.ReadAllBytesAsync(file)
            : await db.Set<OwnPictureRow>().AsNoTracking().Where(p => p.CommuneId == commune && p.Lesson == code.Value && p.Name == name).Select(p => p.Svg).SingleOrDefaultAsync();

    private async Task<ILookup<string, string>> PicturesAsync(CommuneId commune, LessonCode? only)
    {
        var wanted = db.Set<OwnPictureRow>().AsNoTracking().Where(p => p.CommuneId == commune);
        if (only is { } code) wanted = wanted.Where(p => p.Lesson == code.Value);
        return (await wanted.Select(p => new { p.Lesson, p.Name }).ToListAsync()).ToLookup(p => p.Lesson, p => p.Name);
    }

    private WrittenLesson Of(LessonCode code, OwnLessonRow? row, IEnumerable<string> pictures)
    {
        var original = shelf.Find(code);
        var names = pictures.Union(shelf.PicturesOf(code)).ToList();
        var draft = row?.Draft is { } drafted ? Read(code, drafted, names) : null;
        var published = row?.Published is { } shown ? Read(code, shown, names) : null;
        return new WrittenLesson(
            code, draft ?? published ?? original, OwnLessonRow.Mark(row), row?.Draft is not null, row?.Published is not null, row?.Hidden ?? false, original is not null,
            BaseChanged: row?.Base is { } began && original is not null && began != EditLessons.MarkOf(original.Source),
            Broken: (row?.Draft is not null && draft is null) || (row?.Published is not null && published is null));
    }

    private Lesson? Read(LessonCode code, string source, IEnumerable<string> pictures)
    {
        try
        {
            return Lesson.Read(code, source, frameworks, pictures);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
