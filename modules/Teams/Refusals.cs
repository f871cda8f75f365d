using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Teams;

internal static class Refusals
{
    public static Refusal NoVillage => new("teams.no-village", new("Chọn một thôn, buôn trong danh sách của xã.", "Choose a village from the commune’s list.")) { Field = "village" };

    public static Refusal HasTeam => new("teams.has-team", new("Thôn, buôn này đã có tổ. Mời mở trang của tổ để sửa.", "This village already has a team. Open its page to change it.")) { Field = "village" };

    public static Refusal NoTeam => new("teams.no-team", new("Thôn, buôn này chưa có tổ.", "This village has no team yet."), 404);

    public static Refusal NameMissing => new("teams.name-missing", new("Viết họ tên.", "Write the name.")) { Field = "name" };

    public static Refusal NotAMobile => new("teams.not-a-mobile", new(
        "Số này không phải số di động Việt Nam. Viết đủ 10 số, ví dụ 0912 345 678.",
        "This is not a Vietnamese mobile number. Write all 10 digits, for example 0912 345 678.")) { Field = "phone" };

    public static Refusal NotAPhone => new("teams.not-a-phone", new("Số này không phải số điện thoại. Không có thì để trống.", "This is not a phone number. Leave it empty if there is none.")) { Field = "phone" };

    public static Refusal AlreadyMember => new("teams.already-member", new("Số điện thoại này là của một người đã ở trong tổ.", "This phone belongs to somebody who is in the team already.")) { Field = "phone" };

    public static Refusal NoMember => new("teams.no-member", new("Người này không ở trong tổ. Chọn một người trong tổ.", "This person is not in the team. Choose one of its members.")) { Field = "member" };

    public static Refusal NotToThemselves => new("teams.not-to-themselves", new("Chọn một người khác trong tổ.", "Choose another member of the team.")) { Field = "member" };

    public static Refusal LeaderStays => new("teams.leader-stays", new(
        "Tổ phải có tổ trưởng. Giao việc tổ trưởng cho người khác trước.", "A team needs its leader. Let another member lead it first."));

    public static Refusal HoursWrong => new("teams.hours-wrong", new("Chọn thứ, giờ bắt đầu và giờ kết thúc muộn hơn.", "Choose a weekday, an hour to start and a later hour to end.")) { Field = "starts" };

    public static Refusal HoursTwice => new("teams.hours-twice", new("Người này đã trực trong giờ đó.", "This member is on duty at that time already.")) { Field = "starts" };

    public static Refusal PlaceMissing => new("teams.place-missing", new("Viết nơi bà con đến, ví dụ nhà văn hóa thôn.", "Write where to come, for example the village’s culture house.")) { Field = "place" };

    public static Refusal DaysWrong => new("teams.days-wrong", new("Chọn ngày đi và ngày về, ngày về không trước ngày đi.", "Choose the first and the last day; the last is not before the first.")) { Field = "first" };

    public static Refusal StandInAway => new("teams.stand-in-away", new("Người trực thay cũng vắng trong những ngày đó. Chọn người khác.", "Whoever stands in is away on these days too. Choose somebody else.")) { Field = "member" };

    public static Refusal NoHousehold => new("teams.no-household", new("Không có hộ này trong tổ.", "There is no such household in the team."), 404);

    public static Refusal NothingChosen => new("teams.nothing-chosen", new("Đánh dấu ít nhất một hộ.", "Tick at least one household.")) { Field = "household" };

    public static Refusal CodeMissing => new("teams.code-missing", new("Viết mã hộ, ví dụ H-012.", "Write the household’s code, for example H-012.")) { Field = "code" };

    public static Refusal CodeTaken => new("teams.code-taken", new("Mã hộ này đã có trong tổ.", "This code is taken by another household of the team.")) { Field = "code" };

    public static Refusal HeadMissing => new("teams.head-missing", new("Viết tên chủ hộ.", "Write the name of the head of the household.")) { Field = "head" };

    public static Refusal LanguageUnknown => new("teams.language-unknown", new("Chọn tiếng nói trong danh sách.", "Choose a language from the list.")) { Field = "language" };

    public static Refusal NoFile => new("teams.no-file", new("Chọn một tệp CSV dưới 1 MB.", "Choose a CSV file of less than 1 MB.")) { Field = "file" };

    /// <summary>One line of a list cannot be read.</summary>
    public static Refusal Line(int line, Text why) => new("teams.line", new($"Dòng {line}: {why.Vi}", $"Line {line}: {why.En}")) { Field = "file" };
}
