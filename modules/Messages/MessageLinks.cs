using ThonSo.Assistance;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Learning.Lessons;

namespace ThonSo.Messages;

/// <summary>
/// Where a message leads. The ledger keeps only what it is about: the secret in an asker's link is made when the page is
/// shown, so that it stands nowhere in the clear.
/// </summary>
internal static class MessageLinks
{
    public const string Homes = "homes";
    private const string Asked = "asked:", Work = "work:", OfClass = "class:", OffClass = "class-off:", OfLesson = "lesson:";

    /// <summary>A class somebody is invited to.</summary>
    public static string Class(Guid id) => $"{OfClass}{id:N}";

    /// <summary>A class that is called off.</summary>
    /// <param name="soon">Somebody may be on their way before the morning's messages.</param>
    public static string ClassOff(Guid id, bool soon) => soon ? $"{OffClass}{id:N}" : Class(id);

    /// <summary>A lesson that is due to be gone over.</summary>
    public static string Lesson(LessonCode lesson) => OfLesson + lesson;

    /// <summary>Nobody waits for it: it need not ring at night.</summary>
    public static bool CanWait(string? about) => about is not null && (about.StartsWith(OfClass, StringComparison.Ordinal) || about.StartsWith(OfLesson, StringComparison.Ordinal));

    /// <summary>A help request, for the one who asked.</summary>
    public static string ToAsker(Guid request) => $"{Asked}{request:N}";

    /// <summary>A help request, for a member or the leader of the team.</summary>
    public static string ToMember(Guid request) => $"{Work}{request:N}";

    /// <returns>The path and the words of the link; null for a message about nothing that has a page.</returns>
    public static (string Path, Text Words)? Of(Keys keys, string? about) => about switch
    {
        null => null,
        Homes => ("/to-cong-nghe", Texts.OpenHomes),
        _ when about.StartsWith(Asked, StringComparison.Ordinal) && Guid.TryParse(about[Asked.Length..], out var id) => (AssistanceModule.PathOf(keys, id), Texts.OpenHelp),
        _ when about.StartsWith(Work, StringComparison.Ordinal) && Guid.TryParse(about[Work.Length..], out var id) => ($"/to-cong-nghe/viec/{id}", Texts.OpenHelp),
        _ when about.StartsWith(OfClass, StringComparison.Ordinal) && Guid.TryParse(about[OfClass.Length..], out var id) => ($"/hoc/lop/{id}", Texts.OpenClass),
        _ when about.StartsWith(OffClass, StringComparison.Ordinal) && Guid.TryParse(about[OffClass.Length..], out var id) => ($"/hoc/lop/{id}", Texts.OpenClass),
        _ when about.StartsWith(OfLesson, StringComparison.Ordinal) => ("/hoc/" + about[OfLesson.Length..], Texts.OpenLesson),
        _ => ("/ho-so/" + about, Texts.Open),
    };
}
