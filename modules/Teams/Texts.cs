using System.Globalization;
using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Teams;

internal static class Texts
{
    public static Text Title => new("Tổ công nghệ số", "Digital teams");
    public static Text MenuGroup => new("Thôn, buôn", "Villages");
    public static Text TeamOf(string village) => new($"Tổ công nghệ số {village}", $"Digital team of {village}");
    public static Text TeamsWhy => new("Mỗi thôn, buôn một tổ. Tổ viên làm cùng bà con, không lấy tiền.", "One team for each village. Its members help people hands-on, for free.");
    public static Text Village => new("Thôn, buôn", "Village");
    public static Text Leader => new("Tổ trưởng", "Team leader");
    public static Text Member => new("Tổ viên", "Member");
    public static Text Members => new("Tổ viên", "Members");
    public static Text Households => new("Hộ", "Households");
    public static Text HouseholdsCount(int count) => new($"{count} hộ", count == 1 ? "1 household" : $"{count} households");
    public static Text Classes => new("Lớp học của thôn", "The village’s classes");
    public static Text Voices => new("Đọc bài cho bà con nghe", "Read aloud for neighbours");
    public static Text Requests => new("Việc nhờ giúp", "Help requests");
    public static Text RequestsCount(int count) => new($"{count} việc nhờ giúp", count == 1 ? "1 help request" : $"{count} help requests");
    public static Text OnDutyNow => new("Đang trực", "On duty now");
    public static Text NobodyOnDuty => new("Giờ này không có ai trực.", "Nobody is on duty at this hour.");
    public static Text Away(DateOnly first, DateOnly last) => new($"Vắng {When.Date(first)} đến {When.Date(last)}", $"Away from {When.Date(first)} to {When.Date(last)}");
    public static Text StandsIn(string name) => new($"{name} trực thay", $"{name} stands in");
    public static Text Decision => new("Quyết định thành lập", "Establishing decision");
    public static Text DecisionNumber => new("Số quyết định", "Decision number");
    public static Text DecisionHint => new("Ví dụ 12/QĐ-UBND", "For example 12/QĐ-UBND");
    public static Text DecisionDate => new("Ngày quyết định", "Date of the decision");
    public static Text DecisionOf(string number, DateOnly? on) => on is { } day
        ? new($"Quyết định {number}, ngày {When.Date(day)}", $"Decision {number} of {When.Date(day)}")
        : new($"Quyết định {number}", $"Decision {number}");
    public static Text NoDecision => new("Chưa ghi quyết định", "No decision written down");
    public static Text Save => new("Lưu", "Save");
    public static Text Found => new("Lập tổ mới", "Found a team");
    public static Text ChooseVillage => new("Chọn thôn, buôn", "Choose a village");
    public static Text LeaderName => new("Họ tên tổ trưởng", "Leader’s name");
    public static Text Name => new("Họ tên", "Name");
    public static Text Phone => new("Số di động", "Mobile number");
    public static Text PhoneWhy => new("Người này đăng nhập bằng số ấy và thấy việc của tổ.", "This person signs in with it and sees the team’s work.");
    public static Text Skills => new("Giúp được việc gì", "Can help with");
    public static Text Speaks => new("Nói được tiếng", "Speaks");
    public static Text AddMember => new("Thêm tổ viên", "Add a member");
    public static Text Roster => new("Lịch trực và điểm giúp", "Duty roster and help points");
    public static Text Duty => new("Lịch trực hằng tuần", "Weekly duty");
    public static Text NoDuty => new("Chưa có lịch trực.", "No duty roster yet.");
    public static Text AddDuty => new("Thêm ca trực", "Add duty hours");
    public static Text Points => new("Điểm giúp cố định", "Fixed help points");
    public static Text NoPoints => new("Chưa có điểm giúp.", "No help points yet.");
    public static Text AddPoint => new("Thêm điểm giúp", "Add a help point");
    public static Text Place => new("Nơi bà con đến", "Where to come");
    public static Text PlaceHint => new("Ví dụ: Nhà văn hóa thôn", "For example: the village’s culture house");
    public static Text Weekday => new("Thứ", "Weekday");
    public static Text Starts => new("Từ giờ", "From");
    public static Text Ends => new("Đến giờ", "Until");
    public static Text Remove => new("Bỏ", "Remove");
    public static Text RemoveOf(string what) => new($"Bỏ: {what}", $"Remove: {what}");
    public static Text TheirAbsence => new("Vắng mặt", "Absence");
    public static Text FirstDay => new("Từ ngày", "First day");
    public static Text LastDay => new("Đến hết ngày", "Last day");
    public static Text StandIn => new("Người trực thay", "Who stands in");
    public static Text SetAway => new("Ghi vắng mặt", "Write down the absence");
    public static Text Back => new("Đã về", "Is back");
    public static Text Leave => new("Thôi làm tổ viên", "Leave the team");
    public static Text LeaveWhy(int households, int requests) => new(
        $"Bàn giao {households} hộ, {requests} việc nhờ giúp và lịch trực cho một người, trong một lần bấm.",
        $"Hands over {households} households, {requests} help requests and duty hours to one person, in one step.");
    public static Text HandTo => new("Bàn giao cho", "Hand over to");
    public static Text LeaveNow => new("Bàn giao và cho thôi", "Hand over and leave");
    public static Text MakeLeader => new("Cho làm tổ trưởng", "Make the team leader");
    public static Text MakeLeaderWhy(string now) => new($"Tổ trưởng hiện nay là {now}, sẽ là tổ viên.", $"The leader now is {now}, who stays as a member.");
    public static Text Choose => new("Chọn", "Choose");
    public static Text HouseholdRegister => new("Sổ hộ của tổ", "The team’s households");
    public static Text NoHouseholds => new("Chưa có hộ nào.", "No households yet.");
    public static Text AddHousehold => new("Thêm hộ", "Add a household");
    public static Text HouseholdCode => new("Mã hộ", "Household code");
    public static Text HouseholdCodeHint => new("Ví dụ H-012", "For example H-012");
    public static Text Head => new("Chủ hộ", "Head of household");
    public static Text Address => new("Chỗ ở", "Where they live");
    public static Text AddressHint => new("Ví dụ: gần nhà văn hóa, đường liên thôn", "For example: near the culture house, on the village road");
    public static Text HouseholdPhone => new("Điện thoại", "Telephone");
    public static Text Language => new("Tiếng nói trong nhà", "Language at home");
    public static Text LooksAfter => new("Người phụ trách", "Looked after by");
    public static Text Give => new("Giao các hộ đã đánh dấu", "Give the ticked households");
    public static Text Edit => new("Sửa", "Edit");
    public static Text Show => new("Xem", "Show");
    public static Text Find => new("Tìm tên, mã, chỗ ở", "Find by name, code or place");
    public static Text Files => new("Nhập và xuất tệp", "Import and export");
    public static Text Export => new("Tải tệp CSV", "Download a CSV file");
    public static Text Import => new("Nhập tệp CSV", "Import a CSV file");
    public static Text ImportWhy => new("Có dòng sai thì không nhập dòng nào. Sửa tệp rồi nhập lại.", "If one line is wrong, nothing is imported. Mend the file and import it again.");
    public static Text ImportColumns(string columns) => new($"Các cột: {columns}", $"Columns: {columns}");
    public static Text File => new("Tệp CSV", "CSV file");
    public static Text ImportDone(int added, int changed) => new($"Đã nhập: thêm {added}, sửa {changed}.", $"Imported: {added} added, {changed} changed.");
    public static Text MoreWrong(int more) => new($"Còn {more} dòng sai nữa.", $"{more} more lines are wrong.");

    public static Text Report => new("Báo cáo: đến với dân", "Report: reaching households");
    public static Text Today => new("Hôm nay đi đâu", "Where to go today");
    public static Text MyTeam => new("Tổ của tôi", "My team");
    public static Text MyHouseholds => new("Hộ tôi phụ trách", "Households I look after");
    public static Text MyDuty => new("Tôi trực", "I am on duty");
    public static Text Manage => new("Quản lý tổ", "Manage the team");
    public static Text Call => new("Gọi", "Call");
    public static Text CallName(string name) => new($"Gọi {name}", $"Call {name}");
    public static Text Until(int minute) => new($"trực đến {Hour(minute)}", $"on duty until {Hour(minute)}");

    public static Text NotUtf8 => new("Tệp không phải UTF-8. Lưu lại dạng CSV UTF-8.", "The file is not UTF-8. Save it as CSV UTF-8.");
    public static Text EmptyFile => new("Tệp không có dòng nào.", "The file has no lines.");
    public static Text ColumnsMissing(string columns) => new($"thiếu cột {columns}.", $"columns are missing: {columns}.");
    public static Text QuotesWrong => new("dấu ngoặc kép không khớp.", "the quotation marks do not match.");
    public static Text VillageUnknown(string code) => new($"xã không có thôn, buôn mã {code}.", $"the commune has no village with the code {code}.");
    public static Text DateWrong(string typed) => new($"ngày {typed} không đọc được. Viết như 2026-11-20.", $"the date {typed} cannot be read. Write it like 2026-11-20.");
    public static Text RoleWrong(string typed) => new($"vai trò {typed} không có. Viết leader hoặc member.", $"there is no role {typed}. Write leader or member.");
    public static Text SkillUnknown(string code) => new($"không có việc {code}. Dùng dossiers, vneid, payments, health, smartphones.", $"there is no skill {code}. Use dossiers, vneid, payments, health, smartphones.");
    public static Text LanguageUnknown(string code) => new($"không có tiếng {code} trong danh sách.", $"the language {code} is not on the list.");
    public static Text PhoneTwice(int line) => new($"số điện thoại này đã có ở dòng {line}.", $"this phone already stands in line {line}.");
    public static Text PhoneOfAnother(int line) => new($"số điện thoại này là của người khác ở dòng {line}.", $"this phone is somebody else’s in line {line}.");
    public static Text LeaderTwice => new("tổ chỉ có một tổ trưởng.", "a team has one leader only.");
    public static Text LeaderMissing(string village) => new($"tổ {village} chưa có dòng tổ trưởng.", $"the team of {village} has no line for its leader.");
    public static Text LeaderElsewhere => new("tổ đã có tổ trưởng khác. Đổi tổ trưởng ở trang của tổ.", "the team has another leader. Change it on the team’s page.");
    public static Text CodeTwice(int line) => new($"mã hộ này đã có ở dòng {line}.", $"this household code already stands in line {line}.");
    public static Text MemberUnknown(string phone) => new($"số {phone} không phải của tổ viên nào.", $"{phone} is no member’s phone.");

    public static Text Of(Skill skill) => skill switch
    {
        Skill.Dossiers => new("Hồ sơ, thủ tục", "Dossiers and procedures"),
        Skill.Vneid => new("Cài và dùng VNeID", "Setting up and using VNeID"),
        Skill.Payments => new("Trả tiền không tiền mặt", "Cashless payments"),
        Skill.Health => new("Khám từ xa, sổ sức khỏe", "Remote doctor, health book"),
        _ => new("Dùng điện thoại căn bản", "Smartphone basics"),
    };

    public static Text DayName(int day)
    {
        // Any Monday will do.
        var date = new DateOnly(2026, 11, 15 + day);
        return new Text(When.Weekday(date, Lang.Vi), When.Weekday(date, Lang.En));
    }

    public static string Hour(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    public static Text Of(WeekHours hours)
    {
        var (day, times) = (DayName(hours.Day), $"{Hour(hours.Starts)}–{Hour(hours.Ends)}");
        return new Text($"{day.Vi}, {times}", $"{day.En}, {times}");
    }

    public static Text OnThePhone => new("Trên điện thoại", "On the phone");
    public static Text FieldKit => new("Sổ đi thôn", "Field kit");
    public static Text FieldKitWhy => new("Làm việc khi không có sóng", "Work without a line");
    public static Text MyPhones => new("Máy mang theo của tôi", "My phones");
    public static Text CheckSkills => new("Kiểm tra kỹ năng", "Check skills");
    public static Text CheckSkillsWhy => new("Xem bà con tự làm, rồi ghi kết quả", "Watch people do it, then write it down");
    public static Text RefusedWork => new("Việc không nhận được", "Acts that were refused");
}
