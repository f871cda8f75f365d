using System.Globalization;
using ThonSo.Core.Language;

namespace ThonSo.Figures;

internal static class Texts
{
    public static Text Tile => new("Xã làm việc ra sao", "How the commune is doing");
    public static Text Title => new("Xã làm việc ra sao", "How the commune is doing");
    public static Text Why => new("Máy đếm từ sổ nhật ký của xã, không ai nhập tay.", "Counted from the commune’s journal; nobody enters these by hand.");
    public static Text Received => new("Đã nhận", "Received");
    public static Text InHand => new("Đang làm", "In hand");
    public static Text LateNow => new("Đang trễ", "Late now");
    public static Text Done => new("Đã xong", "Done");
    public static Text OnTime => new("Đúng hạn", "On time");
    public static Text Late => new("Trễ hạn", "Late");
    public static Text Median => new("Thường mất", "Usually takes");
    public static Text MedianWhy => new("một nửa số hồ sơ xong nhanh hơn thế", "half of the dossiers were done faster");
    public static Text NotYet => new("chưa có", "none yet");
    public static Text Month => new("Tháng", "Month");
    public static Text ByMonth => new("Theo tháng", "By month");
    public static Text AskedMore => new("Bổ sung", "Sent back");
    public static Text Refused => new("Từ chối", "Refused");
    public static Text CountedTo(long pos) => new($"Đếm đến mục {pos} của sổ nhật ký.", $"Counted up to entry {pos} of the journal.");
    public static Text How => new("Cách đếm", "How it is counted");
    public static Text HowText => new(
        "Đúng hạn là có kết quả trước giờ hẹn lần đầu. Thời gian chờ dân bổ sung không tính cho xã. Hẹn lại sau khi xin lỗi vẫn tính là trễ.",
        "On time means the result was there before the time first promised. Waiting for the applicant is not counted against the commune. A new date after an apology still counts as late.");

    /// <summary>Working hours in words: a day of the office has about eight.</summary>
    public static Text Hours(long? hours) => hours switch
    {
        null => NotYet,
        < 9 => new($"{hours} giờ làm việc", hours == 1 ? "1 working hour" : $"{hours} working hours"),
        _ => new($"{(hours + 7) / 8} ngày làm việc", $"{(hours + 7) / 8} working days"),
    };

    public static Text Share(double? share) => share is { } s
        ? new(s.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal), s.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal))
        : NotYet;
}
