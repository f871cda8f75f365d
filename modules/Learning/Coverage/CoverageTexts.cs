using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Coverage;

internal static class CoverageTexts
{
    public static Text MenuGroup => new("Báo cáo", "Reports");
    public static Text Title => new("Kỹ năng số theo thôn", "Digital skills by village");
    public static Text Why => new("Số đậm là người tự làm được. Số sau là mọi người đã học. Dòng nhỏ là người mới tập và người giữ chứng nhận có kỹ năng ấy. Gạch ngang là chưa có ai, chưa biết gì.", "Bold: people who can do it alone. After it: everybody who learned it. Small: who has practised it so far, and who holds a certificate that needs it. A dash: nobody yet, nothing is known.");
    public static Text Framework => new("Khung kỹ năng", "Framework");
    public static Text Show => new("Xem", "Show");
    public static Text Source(string source) => new($"Nguồn khung: {source}", $"Source of the framework: {source}");
    public static Text Village => new("Thôn, buôn", "Village");
    public static Text VillageUnknown => new("Chưa biết thôn", "Village not known");
    public static Text LastClass => new("Lớp gần nhất", "Last class");
    public static Text OpenHelp => new("Đang nhờ giúp", "Asking for help");
    public static Text NoClass => new("Chưa có lớp", "No class yet");
    public static Text Suggested => new("Nên mở lớp ở đâu trước", "Where a class is wanted most");
    public static Text SuggestedWhy(int help, DateTime? last) => last is { } at
        ? new($"{help} người đang nhờ giúp, lớp gần nhất {When.Date(at)}", $"{help} asking for help, last class on {When.Date(at)}")
        : new($"{help} người đang nhờ giúp, chưa có lớp nào", $"{help} asking for help, no class yet");
    public static Text Csv => new("Tải bảng (CSV)", "Download the table (CSV)");
    public static Text Cell(int alone, int learners) => new($"{alone} tự làm được, {learners} đã học", $"{alone} can do it alone, {learners} have learned it");
    public static Text Practised(int count) => new($"tập {count}", $"practised {count}");
    public static Text Confirmed(int count) => new($"xác nhận {count}", $"confirmed {count}");
    public static Text Nobody => new("chưa có ai", "nobody yet");
}
