using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Lessons.Own;

/// <summary>A lesson as it is to be kept.</summary>
/// <param name="Pictures">New ones, by the names the text gives them.</param>
internal sealed record LessonText(LessonCode Code, string Source, IReadOnlyDictionary<string, byte[]> Pictures);

/// <summary>The commune writes its lessons: first a draft, which nobody else sees, then for everybody.</summary>
internal sealed class EditLessons(Work work, LessonShelf shelf, FrameworkShelf frameworks)
{
    public const int MostPictures = 12, LongestSource = 30_000, MostLessons = 200;

    /// <summary>Keeps a draft.</summary>
    /// <param name="seen">The mark of what was edited, so that two people do not write over each other.</param>
    public async Task<Outcome<LessonCode>> SaveAsync(CommuneId commune, Actor actor, RequestId request, LessonText text, long seen)
    {
        if (await work.FindAsync(commune, request) is not null) return text.Code;
        var row = await FindAsync(commune, text.Code);
        if (OwnLessonRow.Mark(row) != seen) return OwnRefusals.SavedMeanwhile;
        if (await KeepAsync(commune, text, row) is { } refusal) return refusal;
        try
        {
            await work.CommitAsync(commune, actor, request, new LessonsDrafted([text.Code]));
            return text.Code;
        }
        // At this very moment.
        catch (Exception problem) when (problem is StaleException or TakenException)
        {
            return OwnRefusals.SavedMeanwhile;
        }
    }

    /// <summary>Keeps drafts that came from elsewhere: all of them, or none.</summary>
    /// <returns>The lessons that differ from what is there.</returns>
    public async Task<Outcome<LessonCode[]>> TakeAsync(CommuneId commune, Actor actor, RequestId request, IReadOnlyList<LessonText> texts)
    {
        if (await work.FindAsync(commune, request) is { Fact: LessonsDrafted done }) return done.Lessons.ToArray();
        var changed = new List<LessonCode>();
        foreach (var text in texts)
        {
            var row = await FindAsync(commune, text.Code);
            if (Same(row?.Draft ?? row?.Published ?? shelf.Find(text.Code)?.Source, text.Source)) continue;
            if (await KeepAsync(commune, text, row) is { } refusal)
            {
                work.Db.ChangeTracker.Clear();
                return refusal with { Sentence = new($"{text.Code}: {refusal.Sentence.Vi}", $"{text.Code}: {refusal.Sentence.En}") };
            }
            changed.Add(text.Code);
        }
        if (changed.Count > 0) await work.CommitAsync(commune, actor, request, new LessonsDrafted(changed));
        return changed.ToArray();
    }

    /// <summary>Shows drafts to everybody.</summary>
    public async Task<Outcome<int>> PublishAsync(CommuneId commune, Actor actor, RequestId request, LessonCode? only = null)
    {
        if (await work.FindAsync(commune, request) is { Fact: LessonsPublished done }) return done.Lessons.Count;
        var rows = await work.Db.Set<OwnLessonRow>().Where(l => l.CommuneId == commune && l.Draft != null).ToListAsync();
        if (only is { } one) rows = [.. rows.Where(r => r.Code == one.Value)];
        if (rows.Count == 0) return OwnRefusals.NothingToPublish;
        foreach (var row in rows) (row.Published, row.Draft, row.Hidden, row.ChangedAt) = (row.Draft, null, false, work.Now);
        await work.CommitAsync(commune, actor, request, new LessonsPublished([.. rows.Select(r => new LessonCode(r.Code))]));
        return rows.Count;
    }

    /// <summary>Throws the draft away; what is shown stays.</summary>
    public Task<Outcome<LessonCode>> DropAsync(CommuneId commune, Actor actor, RequestId request, LessonCode code) =>
        ChangeAsync(commune, actor, request, code, row =>
        {
            if (row.Published is null && !row.Hidden) work.Db.Remove(row);
            else row.Draft = null;
            return new LessonDraftDropped(code);
        });

    /// <summary>Goes back to the installation's lesson; one that is the commune's alone is gone.</summary>
    public async Task<Outcome<LessonCode>> ResetAsync(CommuneId commune, Actor actor, RequestId request, LessonCode code)
    {
        var pictures = await work.Db.Set<OwnPictureRow>().Where(p => p.CommuneId == commune && p.Lesson == code.Value).ToListAsync();
        return await ChangeAsync(commune, actor, request, code, row =>
        {
            work.Db.Remove(row);
            work.Db.RemoveRange(pictures);
            return new LessonReset(code);
        });
    }

    /// <summary>Takes a lesson out of the course, or back into it.</summary>
    public Task<Outcome<LessonCode>> HideAsync(CommuneId commune, Actor actor, RequestId request, LessonCode code, bool hidden) =>
        ChangeAsync(commune, actor, request, code, row =>
        {
            row.Hidden = hidden;
            if (!hidden && row is { Published: null, Draft: null }) work.Db.Remove(row);
            return new LessonHidden(code, hidden);
        });

    /// <summary>Marks a text, to tell whether it has changed.</summary>
    public static string MarkOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Flat(source))).AsSpan(0, 8));

    private async Task<Outcome<LessonCode>> ChangeAsync(CommuneId commune, Actor actor, RequestId request, LessonCode code, Func<OwnLessonRow, IFact> change)
    {
        if (await work.FindAsync(commune, request) is not null) return code;
        var row = await FindAsync(commune, code);
        if (row is null && shelf.Find(code) is null) return OwnRefusals.NoLesson;
        if (row is null) work.Db.Add(row = New(commune, code));
        row.ChangedAt = work.Now;
        await work.CommitAsync(commune, actor, request, change(row));
        return code;
    }

    private async Task<Refusal?> KeepAsync(CommuneId commune, LessonText text, OwnLessonRow? row)
    {
        if (text.Source.Length > LongestSource) return OwnRefusals.TooLong;
        if (row is null && await work.Db.Set<OwnLessonRow>().CountAsync(l => l.CommuneId == commune) >= MostLessons) return OwnRefusals.TooMany;
        var (source, refusal) = await WithPicturesAsync(commune, text, row?.Published);
        if (refusal is not null) return refusal;
        if (row is null) work.Db.Add(row = New(commune, text.Code));
        (row.Draft, row.ChangedAt, row.Base) = (source, work.Now, shelf.Find(text.Code) is { } shipped ? MarkOf(shipped.Source) : null);
        return null;
    }

    /// <summary>
    /// Keeps the new pictures and says what they are called, because the name of one that is there is not given again;
    /// forgets older ones that neither this text nor the shown one names.
    /// </summary>
    private async Task<(string Source, Refusal? Refusal)> WithPicturesAsync(CommuneId commune, LessonText text, string? published)
    {
        var source = text.Source;
        var own = await work.Db.Set<OwnPictureRow>().Where(p => p.CommuneId == commune && p.Lesson == text.Code.Value).ToDictionaryAsync(p => p.Name);
        var older = own.Keys.ToHashSet();
        foreach (var (given, svg) in text.Pictures)
        {
            if (Drawing.Wrong(given, svg) is { } wrong) return (source, wrong);
            if (own.TryGetValue(given, out var there) && there.Svg.AsSpan().SequenceEqual(svg)) continue;
            if (shelf.FindPicture(text.Code, given) is { } file && (await File.ReadAllBytesAsync(file)).AsSpan().SequenceEqual(svg)) continue;
            var name = Drawing.NameOf(given);
            if (own.ContainsKey(name) || shelf.FindPicture(text.Code, name) is not null) name = $"{Path.GetFileNameWithoutExtension(name)}-{Convert.ToHexStringLower(SHA256.HashData(svg).AsSpan(0, 4))}.svg";
            if (name != given) source = source.Replace(Named(given), Named(name), StringComparison.Ordinal);
            if (!own.ContainsKey(name)) work.Db.Add(own[name] = new OwnPictureRow { CommuneId = commune, Lesson = text.Code.Value, Name = name, Svg = svg });
        }
        try
        {
            Lesson.Read(text.Code, source, frameworks, [.. own.Keys, .. shelf.PicturesOf(text.Code)]);
        }
        catch (InvalidDataException problem)
        {
            return (source, OwnRefusals.Unreadable(problem.InnerException is FileProblem { Said: var said } ? said : new Text(problem.Message, problem.Message)));
        }
        var unused = own.Values.Where(p => older.Contains(p.Name) && !source.Contains(Named(p.Name), StringComparison.Ordinal) && published?.Contains(Named(p.Name), StringComparison.Ordinal) is not true).ToList();
        if (own.Count - unused.Count > MostPictures) return (source, OwnRefusals.TooManyPictures);
        work.Db.RemoveRange(unused);
        return (source, null);
    }

    /// <summary>How a text names a picture.</summary>
    private static string Named(string picture) => $"]({picture})";

    private Task<OwnLessonRow?> FindAsync(CommuneId commune, LessonCode code) => work.Db.Set<OwnLessonRow>().SingleOrDefaultAsync(l => l.CommuneId == commune && l.Code == code.Value);

    private OwnLessonRow New(CommuneId commune, LessonCode code) => new() { CommuneId = commune, Code = code.Value, ChangedAt = work.Now };

    private static bool Same(string? one, string other) => one is not null && Flat(one) == Flat(other);

    private static string Flat(string source) => source.ReplaceLineEndings("\n").Normalize().Trim();
}
