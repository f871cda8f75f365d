using ThonSo.Core.Journal;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Learning;
using ThonSo.Learning.Classes;
using ThonSo.Learning.Lessons;

namespace ThonSo.Messages;

/// <summary>Who is told what about learning: an invitation to a class, a class that is called off, a lesson that is due.</summary>
internal static class LearningMessages
{
    private const int FirstHour = 7, LastHour = 20;

    /// <summary>A class that begins so soon is called off at once, in the night too.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(14);

    /// <summary>Everybody who is told.</summary>
    public static IEnumerable<Guid> PeopleOf(Entry entry) => entry.Fact switch
    {
        ClassInvited invited => invited.People,
        ClassCalledOff off => off.People,
        ReviewOffered offered => [offered.Person],
        _ => [],
    };

    /// <param name="title">What a lesson is called.</param>
    /// <param name="village">The village's name by its key.</param>
    /// <returns>The person, the words and what they are about.</returns>
    public static IEnumerable<(Guid Person, Text Words, string About)> Of(Entry entry, Func<LessonCode, Text> title, Func<Guid, string> village)
    {
        switch (entry.Fact)
        {
            case ClassInvited invited:
                var words = Invited(title(invited.Lessons[0]), invited.Lessons.Count - 1, When.Short(invited.Starts), village(invited.Village));
                foreach (var person in invited.People) yield return (person, words, MessageLinks.Class(invited.Class));
                break;
            case ClassCalledOff off:
                var sorry = CalledOff(title(off.Lessons[0]), When.Short(off.Starts), village(off.Village));
                foreach (var person in off.People) yield return (person, sorry, MessageLinks.ClassOff(off.Class, soon: off.Starts - entry.At < Soon));
                break;
            case ReviewOffered offered:
                var lesson = title(offered.Lesson);
                yield return (offered.Person, new Text(
                    $"Bà con ôn lại bài {lesson.Vi} cho khỏi quên, vài phút thôi. Thôi nhắc: nhắn THOI.",
                    $"Go over “{lesson.En}” again, so as not to forget: a few minutes. For no more reminders, text THOI."), MessageLinks.Lesson(offered.Lesson));
                break;
        }
    }

    /// <summary>When something may be sent: at once, or in the morning where it is night and it can wait.</summary>
    public static DateTime NotAtNight(string? about, DateTime utc)
    {
        var local = utc.ToVietnam();
        if (!MessageLinks.CanWait(about) || local.Hour is >= FirstHour and < LastHour) return utc;
        return DateOnly.FromDateTime(local).AddDays(local.Hour < FirstHour ? 0 : 1).ToDateTime(new TimeOnly(FirstHour, 0)).FromVietnam();
    }

    private static Text CalledOff(Text lesson, string at, string village) => new(
        $"Lớp {lesson.Vi} lúc {at} ở {village} đã huỷ. Bà con không phải đến. Lớp khác xem ở mục Học.",
        $"The class {lesson.En}, {at}, {village}, was called off. You need not come. Other classes are under Learn.");

    private static Text Invited(Text lesson, int more, string at, string village) => new(
        $"Mời bà con học: {lesson.Vi}{(more > 0 ? $" và {more} bài nữa" : "")}. {at}, {village}. Không mất tiền. Thôi nhận mời: nhắn THOI.",
        $"You are invited to a class: {lesson.En}{(more > 0 ? $" and {more} more" : "")}. {at}, {village}. It costs nothing. For no more invitations, text THOI.");
}
