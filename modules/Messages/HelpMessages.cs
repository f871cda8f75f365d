using ThonSo.Assistance;
using ThonSo.Core.Journal;
using ThonSo.Core.Security;
using ThonSo.Core.Web;
using ThonSo.People;

namespace ThonSo.Messages;

/// <summary>
/// Who is told what about a help request: the asker who comes and when, a member of something new, the leader that
/// nobody answered. In Vietnamese, as all messages; the words of the asker are in none of them.
/// </summary>
internal static class HelpMessages
{
    /// <summary>The part that is the asker's; every other is for a member of the team.</summary>
    public const string ToAsker = "/asker";

    /// <summary>Everybody who may be told or named.</summary>
    public static IEnumerable<Guid> PeopleOf(Entry entry) => (entry.Fact switch
    {
        HelpAsked asked => [asked.Asker, asked.Member, asked.Leader],
        HelpMoved moved => (Guid?[])[moved.Asker, moved.Before, moved.Member, moved.Leader],
        _ => [],
    }).OfType<Guid>();

    /// <returns>The person, what parts this message from others about the same entry, and the words.</returns>
    public static IEnumerable<(Guid Person, string Part, string Text)> Of(Entry entry, Keys keys, IReadOnlyDictionary<Guid, Person> people)
    {
        switch (entry.Fact)
        {
            case HelpAsked asked:
                var code = AssistanceModule.CodeOf(keys, asked.Request);
                yield return (asked.Asker, ToAsker, $"{code} là mã việc bà con nhờ giúp. Tổ đang tìm người, có ai nhận xã nhắn.");
                if (asked.Member is { } first) yield return (first, "/member", New(code));
                else if (asked.Leader is { } leader) yield return (leader, "/leader", Nobody(code));
                break;
            case HelpMoved moved:
                foreach (var message in Moved(moved, AssistanceModule.CodeOf(keys, moved.Request), id => id is { } known ? people.GetValueOrDefault(known)?.Name ?? "" : "")) yield return message;
                break;
        }
    }

    private static IEnumerable<(Guid, string, string)> Moved(HelpMoved moved, string code, Func<Guid?, string> name)
    {
        if (moved.To == HelpState.Offered && moved.Member is { } next) yield return (next, "/member", New(code));
        if (moved is { Step: HelpStep.PassOn, Leader: { } leader } && leader != moved.Member) yield return (leader, "/leader", moved.To == HelpState.Open ? Nobody(code) : $"Việc nhờ giúp {code}: {name(moved.Before)} chưa trả lời, đã hỏi {name(moved.Member)}.");
        else if (moved is { Step: HelpStep.Decline, To: HelpState.Open, Leader: { } told }) yield return (told, "/leader", Nobody(code));
        var words = moved.Step switch
        {
            HelpStep.Take => $"Việc nhờ giúp {code}: {name(moved.Member)} nhận, hẹn {When.Short(moved.Promised!.Value)}. Giúp không lấy tiền.",
            HelpStep.Finish => $"Việc nhờ giúp {code}: tổ báo đã xong. Bà con vào trang Nhờ giúp bấm Đã xong hoặc Chưa xong.",
            HelpStep.Lapse => $"Việc nhờ giúp {code}: đã đóng vì không trả lời. Vẫn cần giúp thì bà con mở lại ở trang Nhờ giúp.",
            HelpStep.Close => $"Việc nhờ giúp {code}: đã đóng. Bà con xem lý do ở trang Nhờ giúp.",
            HelpStep.Decline or HelpStep.PassOn when moved.To == HelpState.Open => $"Việc nhờ giúp {code}: chưa có tổ viên nhận, xã đang lo và sẽ gọi bà con.",
            _ => null,
        };
        if (words is not null) yield return (moved.Asker, ToAsker, words);
        if (moved is { Step: HelpStep.Cancel, Member: { } spared }) yield return (spared, "/member", $"Việc nhờ giúp {code}: bà con không cần nữa.");
    }

    private static string New(string code) => $"Việc nhờ giúp mới {code}. Vào Việc của tổ viên để bấm Nhận hoặc Không nhận được.";

    private static string Nobody(string code) => $"Việc nhờ giúp {code}: chưa ai trong tổ nhận. Tổ trưởng xem và giao người.";
}
