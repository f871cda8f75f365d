using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
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
}
