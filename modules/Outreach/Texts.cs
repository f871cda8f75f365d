using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Outreach.Reports;
using ThonSo.Teams;

namespace ThonSo.Outreach;

internal static class Texts
{
    public static Text Today => new("Hôm nay đi đâu", "Where to go today");
    public static Text NoTeam => new("Anh chị chưa ở trong tổ nào.", "You are in no team.");
    public static Text Places(int count) => count == 0 ? new("Hôm nay không còn nơi nào phải đến", "Nowhere left to go today") : new($"{count} nơi cần đến", count == 1 ? "1 place to go" : $"{count} places to go");
    public static Text DoneToday(int count) => new($"Đã thăm {count} hộ hôm nay", count == 1 ? "1 household visited today" : $"{count} households visited today");
    public static Text MyHouseholds => new("Hộ tôi phụ trách", "Households I look after");
    public static Text Late => new("Trễ", "Late");
    public static Text NeverMet => new("Chưa gặp lần nào", "Never met yet");
    public static Text LastMet(DateTime utc) => new($"Lâu chưa gặp, từ {When.Date(utc)}", $"Not seen since {When.Date(utc)}");
    public static Text Promised(DateOnly day, DateOnly today) => day == today ? new("Hẹn đến lại hôm nay", "A visit was promised for today") : new($"Hẹn đến lại ngày {When.Date(day)}", $"A visit was promised for {When.Date(day)}");
    public static Text Open => new("Mở việc này", "Open it");

    public static Text WriteVisit => new("Ghi chuyến thăm", "Write the visit down");
    public static Text VisitOf(string name) => new($"Thăm hộ {name}", $"Visit to {name}");
    public static Text Outcome => new("Có gặp bà con không?", "Did you meet them?");
    public static Text Done => new("Đã làm gì?", "What was done?");
    public static Text DoneHint => new("Chạm vào mỗi việc đã làm. Không làm gì thì để trống.", "Tap everything that was done. Leave it empty if nothing was.");
    public static Text Next => new("Khi nào đến lại?", "When will you come again?");
    public static Text NextNever => new("Không hẹn", "No date");
    public static Text NextWeek => new("Tuần sau", "Next week");
    public static Text NextFortnight => new("Hai tuần", "In two weeks");
    public static Text NextMonth => new("Tháng sau", "Next month");
    public static Text NextDay => new("Ngày khác", "Another day");
    public static Text NextOn => new("Ngày đến lại", "Day of the next visit");
    public static Text Note => new("Ghi thêm", "Note");
    public static Text NoteHint => new("Vài chữ cho lần sau. Chỉ người phụ trách hộ và tổ trưởng đọc được.", "A few words for the next time. Only whoever looks after the household and the leader can read it.");

    public static Text Written => new("Đã ghi chuyến thăm", "The visit is written down");
    public static Text BackToToday => new("Xem nơi tiếp theo", "See where to go next");
    public static Text LooksAfter(string name) => new($"Người phụ trách: {name}", $"Looked after by {name}");
    public static Text MetLast => new("Gặp lần cuối", "Last met");
    public static Text ComesAgain => new("Hẹn đến lại", "Next visit");
    public static Text NoDay => new("Không hẹn", "No date");
    public static Text Visits => new("Các chuyến thăm", "Visits so far");
    public static Text NoVisits => new("Chưa có chuyến thăm nào.", "No visits yet.");
    public static Text AgreedOn(DateOnly day) => new($"Hẹn đến lại ngày {When.Date(day)}", $"Next visit agreed for {When.Date(day)}");
    public static Text ClockWrong(string said) => new($"Giờ trong máy không đúng ({said}), tính theo lúc ghi vào sổ.", $"The phone’s clock was wrong ({said}); counted as of when it was heard of.");

    public static Text Needs => new("Hộ này có gì, cần gì", "What this household has and needs");
    public static Text NeedsOf(string name) => new($"Hỏi thăm hộ {name}", $"Questions for {name}");
    public static Text NeedsWhy => new("Chỉ hỏi điều bà con muốn nói. Chưa biết thì để chưa biết, không ghi là không.", "Ask only what they like to tell. What is not known stays not known, and is not a no.");
    public static Text AskNeeds => new("Hỏi thăm và ghi lại", "Ask and write it down");
    public static Text SaveNeeds => new("Lưu câu trả lời", "Keep the answers");
    public static Text NotKnownYet(Text what) => new($"Chưa biết: {what.Vi}", $"Not known: {what.En}");
    public static Text NotKnown => new("Chưa biết", "Not known");
    public static Text YesOrNo(bool yes) => yes ? new("Có", "Yes") : new("Không", "No");
    public static Text WordsHint => new("Vài chữ là đủ. Không ghi số căn cước, mật khẩu, mã OTP.", "A few words are enough. No identity numbers, passwords or one-time codes.");

    public static Text Photo => new("Ảnh của chuyến thăm", "Photo of the visit");
    public static Text PhotoHint => new("Hỏi bà con trước khi chụp. Nơi chụp và giờ chụp bị xóa khỏi ảnh.", "Ask before taking one. Where and when it was taken is removed from it.");
    public static Text AddPhoto => new("Thêm ảnh", "Add a photo");
    public static Text SendPhoto => new("Gửi ảnh", "Send the photo");
    public static Text SendingPhoto => new("Đang gửi ảnh…", "Sending the photo…");
    public static Text PhotoLater => new("Chưa gửi được. Có sóng thì bấm gửi lại.", "Not sent yet. Press send again when there is a signal.");
    public static Text RemovePhoto => new("Bỏ ảnh", "Remove");
    public static Text PhotoNumber(int number) => new($"Ảnh {number}", $"Photo {number}");
    public static Text WhoLooked => new("Ai đã xem trang này", "Who looked at this page");

    public static Text MenuGroup => new("Thôn, buôn", "Villages");
    public static Text Report => new("Đến với dân", "Reaching households");
    public static Text ReportOf(string village) => new($"Đến với dân, {village}", $"Reaching households, {village}");
    public static Text MonthOf(DateOnly month) => new($"Tháng {Month2(month)}", $"Month {Month2(month)}");
    public static Text Month => new("Tháng", "Month");
    public static Text Show => new("Xem", "Show");
    public static Text Print => new("In", "Print");
    public static Text Csv => new("Tải tệp CSV", "Download a CSV file");
    public static Text Now => new("hiện nay", "as of now");
    public static Text NoNumbers => new("Chưa có số liệu", "No figures yet");
    public static Text NoTeamHere => new("thôn, buôn này chưa có tổ", "this village has no team yet");
    public static Text NoRegister => new("sổ hộ của tổ chưa có hộ nào", "the team’s register holds no household yet");
    public static Text QuietVillage => new("Im lặng cả tháng", "Quiet all month");
    public static Text QuietVillageWhy => new("Chưa ghi chuyến thăm nào trong tháng.", "No visit was written down this month.");
    public static Text QuietOf(int quiet, int all) => new($"{quiet} trong {all} hộ im lặng", $"{quiet} of {all} households are quiet");
    public static Text QuietWhy => new("Lâu nay tổ chưa gặp", "Not met by the team for long");
    public static Text VisitsCount(int count) => new($"{count} lượt thăm", count == 1 ? "1 visit" : $"{count} visits");
    public static Text VisitsWhy => new("Một hộ một ngày tính một lượt", "One household on one day is one visit");
    public static Text ReachedOf(int reached, int all) => new($"Gặp {reached} trong {all} hộ", $"Met {reached} of {all} households");
    public static Text HelpedCount(int count) => new($"Hướng dẫn {count} hộ", count == 1 ? "Guided 1 household" : $"Guided {count} households");
    public static Text FiledCount(int count) => new($"Nộp hồ sơ giúp {count} hộ", count == 1 ? "Filed for 1 household" : $"Filed for {count} households");
    public static Text OpenCount(int count) => new($"{count} việc nhờ giúp chưa xong", count == 1 ? "1 open help request" : $"{count} open help requests");
    public static Text HouseholdsCount(int count) => new($"{count} hộ", count == 1 ? "1 household" : $"{count} households");
    public static Text Load => new("Ai đang giữ nhiều việc", "Who has how much to do");
    public static Text Uneven(Unevenness u) => new(
        $"{u.Busiest} giữ {u.Theirs} trong {u.All} hộ và việc ({u.SharePercent}%). Chia đều cho {u.Members} người thì mỗi người {u.EvenPercent}%.",
        $"{u.Busiest} has {u.Theirs} of {u.All} households and requests ({u.SharePercent}%). Shared evenly among {u.Members}, each would have {u.EvenPercent}%.");
    public static Text UnevenShort(Unevenness u) => new($"{u.SharePercent}%, chia đều là {u.EvenPercent}%", $"{u.SharePercent}%, evenly {u.EvenPercent}%");
    public static Text Has(int households, int requests) => new($"{households} hộ, {requests} việc nhờ giúp", $"{Plural(households, "household")}, {Plural(requests, "help request")}");
    public static Text Did(Counted? done) => done is { } d
        ? new($"{d.Visits} lượt thăm, gặp {d.Reached} hộ, hướng dẫn {d.Helped}, nộp giúp {d.Filed}", $"{Plural(d.Visits, "visit")}, met {Plural(d.Reached, "household")}, guided {d.Helped}, filed for {d.Filed}")
        : new("Chưa có số liệu: chưa phụ trách hộ nào", "No figures yet: looks after no household");
    public static Text NobodyBehind => new("Không có hộ nào.", "No household.");
    public static Text QuietFirst => new("thôn, buôn im lặng xếp trước", "quiet villages first");
    public static Text Village => new("Thôn, buôn", "Village");
    public static Text ColumnHouseholds => new("Hộ", "Households");
    public static Text ColumnQuiet => new("Im lặng", "Quiet");
    public static Text ColumnVisits => new("Lượt thăm", "Visits");
    public static Text ColumnReached => new("Gặp được", "Met");
    public static Text ColumnHelped => new("Hướng dẫn", "Guided");
    public static Text ColumnFiled => new("Nộp giúp", "Filed for");
    public static Text ColumnOpen => new("Việc chưa xong", "Open requests");
    public static Text ColumnUneven => new("Người nhiều việc nhất", "Busiest member");
    public static Text HowCounted => new("Cách đếm", "How it is counted");
    public static Text HowCountedText => new(
        "Một hộ một ngày tính một lượt, dù mấy người cùng đi hay ghi mấy lần. Gặp, hướng dẫn, nộp giúp tính theo hộ, mỗi hộ một lần trong tháng. Im lặng và việc chưa xong tính đến hiện nay. Không có số thì để trống, không ghi 0.",
        "A household on one day is one visit, however many went or wrote it down. Met, guided and filed for are households, each once a month. Quiet and open requests are as of now. Where there is no number there is none, and not 0.");

    public static Text Of(Behind which) => which switch
    {
        Behind.Visited => new("Hộ đã đến thăm", "Households visited"),
        Behind.Reached => new("Hộ đã gặp", "Households met"),
        Behind.Helped => new("Hộ được hướng dẫn", "Households guided"),
        Behind.Filed => new("Hộ được nộp hồ sơ giúp", "Households filed for"),
        _ => new("Hộ im lặng", "Quiet households"),
    };

    private static string Plural(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string Month2(DateOnly month) => month.ToString("MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public static Text Of(VisitOutcome outcome) => outcome switch
    {
        VisitOutcome.AtHome => new("Có gặp", "Met them"),
        VisitOutcome.NotAtHome => new("Không ai ở nhà", "Nobody at home"),
        _ => new("Có nhà, hẹn lúc khác", "At home, wanted no visit"),
    };

    public static string Tag(VisitOutcome outcome) => outcome switch { VisitOutcome.AtHome => "ok", VisitOutcome.NotAtHome => "", _ => "today" };

    /// <summary>Something another module keeps, with its last day.</summary>
    public static Text Why(TodayItem item, DateOnly today) =>
        item.Due is { } due ? new($"{item.Why.Vi}, hạn {When.Date(due)}", $"{item.Why.En}, by {When.Date(due)}")
        : item.Appointed is { } at && at.VietnamDate() != today ? new($"{item.Why.Vi}, hẹn {When.Short(at)}", $"{item.Why.En}, promised {When.Short(at)}")
        : item.Why;

    public static Text VisitTaken => new("Đã ghi chuyến thăm vào sổ.", "The visit has been written down.");
    public static Text NeedsTaken => new("Đã ghi nhu cầu của hộ.", "What the household needs has been written down.");
}
