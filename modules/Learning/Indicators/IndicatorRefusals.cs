using ThonSo.Core.Acts;

namespace ThonSo.Learning.Indicators;

internal static class IndicatorRefusals
{
    public static Refusal NotACount(string field) => new("learning.not-a-count", new("Chỉ viết số, ví dụ 1234. Chưa biết thì để trống.", "Write digits only, for example 1234. Leave it empty where it is not known.")) { Field = field };

    public static Refusal NothingTyped => new("learning.figure-empty", new("Ghi ít nhất một số. Cả hai chưa có thì không cần ghi gì.", "Write at least one number. Where neither is known, nothing need be written.")) { Field = "tu" };

    public static Refusal MoreThanAll => new("learning.figure-over", new("Số đạt không thể nhiều hơn tổng số. Xem lại hai số.", "It cannot be more than the total. Check both numbers.")) { Field = "tu" };

    public static Refusal DayWrong => new("learning.figure-day", new("Chọn ngày của số liệu, từ năm 2020 đến hôm nay.", "Choose the day of the figure, from 2020 until today.")) { Field = "ngay" };

    public static Refusal SourceWrong => new("learning.figure-source", new("Ghi số này lấy ở đâu, nhiều nhất 200 chữ cái.", "Say where the figure comes from, in at most 200 letters.")) { Field = "nguon" };

    public static Refusal NoFigure => new("learning.no-figure", new("Không có số liệu này. Mở lại trang.", "There is no such figure. Open the page again."), 404);
}
