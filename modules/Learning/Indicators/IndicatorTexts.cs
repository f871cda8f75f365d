using System.Globalization;
using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Indicators;

internal static class IndicatorTexts
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static Text Title => new("Năm chỉ tiêu báo cáo tỉnh", "Five indicators for the province");
    public static Text Why => new(
        "Xã ghi số lấy từ sổ sách và từ các cơ quan khác, kèm nguồn và ngày. Chưa có số thì để trống. Trống không phải là 0.",
        "The commune writes down figures from its registers and from other agencies, with source and day. Where there is none it stays empty, which is not 0.");
    public static Text Figure => new("Số đạt / tổng số", "Reached / total");
    public static Text Day => new("Ngày", "Day");
    public static Text Source => new("Nguồn", "Source");
    public static Text None => new("chưa có số liệu", "no figure yet");
    public static Text Unknown => new("chưa rõ", "not known");
    public static Text Number(int number) => new(number.ToString("#,0", Vietnamese), number.ToString("#,0", CultureInfo.InvariantCulture));

    /// <summary>"35 / 43 = 81,4%"; without a share where a part is not known.</summary>
    public static Text Ratio(FigureRow row)
    {
        var (some, all) = (row.Numerator is { } part ? Number(part) : Unknown, row.Denominator is { } whole ? Number(whole) : Unknown);
        return row.Percent is { } percent
            ? new($"{some.Vi} / {all.Vi} = {percent.ToString("0.0", Vietnamese)}%", $"{some.En} / {all.En} = {percent.ToString("0.0", CultureInfo.InvariantCulture)}%")
            : new($"{some.Vi} / {all.Vi}", $"{some.En} / {all.En}");
    }

    public static Text Target(Target target) => target.Scope is { } scope
        ? new($"Mục tiêu {target.Year}: {target.Percent}% ({scope.Vi})", $"Target {target.Year}: {target.Percent}% ({scope.En})")
        : new($"Mục tiêu {target.Year}: {target.Percent}%", $"Target {target.Year}: {target.Percent}%");
    public static Text Mark(Text mark) => new($"Nguồn mục tiêu: {mark.Vi}", $"Source of the target: {mark.En}");
    public static Text Counted(Indicator indicator, int count) => indicator == Indicator.AdultsConfirmed
        ? new($"Thôn Số tự đếm: {Number(count).Vi} người đang giữ chứng nhận của xã.", $"Counted here: {Number(count).En} {(count == 1 ? "person holds" : "people hold")} a certificate of the commune.")
        : new($"Thôn Số tự đếm: {Number(count).Vi} người tự làm được ít nhất một kỹ năng.", $"Counted here: {Number(count).En} {(count == 1 ? "person is" : "people are")} able to do at least one skill alone.");
    public static Text CountedWhy => new(
        "Số tự đếm là người có tài khoản ở đây, không kể tuổi. Chỉ để đối chiếu, không cộng vào số xã ghi.",
        "What is counted here are people with an account, of any age. It is there to compare with, and is no part of the figure.");
    public static Text Csv => new("Tải bảng (CSV)", "Download the table (CSV)");
    public static Text Now => new("Số đang dùng", "The figure that counts");
    public static Text Write => new("Ghi số mới", "Write a new figure");
    public static Text WriteIt => new("Ghi số này", "Write this figure");
    public static Text Reached(Text what) => new($"Số đạt: {what.Vi}", $"Reached: {what.En}");
    public static Text Total(Text what) => new($"Tổng số: {what.Vi}", $"Total: {what.En}");
    public static Text EmptyHint => new("Chưa biết thì để trống, đừng ghi 0.", "Leave it empty where it is not known; do not write 0.");
    public static Text DayAsk => new("Số này của ngày nào", "The day of the figure");
    public static Text SourceAsk => new("Lấy số này ở đâu", "Where the figure comes from");
    public static Text SourceHint => new("Ví dụ: báo cáo số mấy, của cơ quan nào, ai cung cấp.", "For example: which report, of which agency.");
    public static Text Written => new("Đã ghi.", "Written.");
    public static Text History => new("Đã ghi từ trước", "Written so far");
    public static Text HistoryWhy => new("Số của ngày gần nhất được dùng. Hai số cùng ngày thì dùng số ghi sau.", "The figure of the latest day counts; of two for one day, the one written later.");
    public static Text TypedOn(DateTime at) => new($"ghi {When.Full(at)}", $"written {When.Full(at)}");
    public static Text Withdraw => new("Ghi nhầm, bỏ số này", "A mistake: take it out");
    public static Text WithdrawOf(FigureRow row) => new($"Bỏ số ngày {When.Date(row.AsOf)}", $"Take out the figure of {When.Date(row.AsOf)}");
    public static Text Withdrawn(DateTime at) => new($"Ghi nhầm, đã bỏ {When.Full(at)}", $"A mistake, taken out {When.Full(at)}");
}
