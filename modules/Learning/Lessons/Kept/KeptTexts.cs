using System.Globalization;
using ThonSo.Core.Language;

namespace ThonSo.Learning.Lessons.Kept;

internal static class KeptTexts
{
    public static Text Title => new("Học khi không có sóng", "Learn without a line");
    public static Text Link => new("Giữ khoá học trên máy", "Keep the course on this phone");
    public static Text Why(int lessons) => new($"Giữ cả {lessons} bài trên máy này. Ra rẫy, vào chỗ không có sóng vẫn mở bài và trả lời câu hỏi được.", $"All {lessons} lessons stay on this phone. Where there is no line they open, and their questions can be answered.");
    public static Text Size(long bytes) => new($"Chiếm khoảng {Megabytes(bytes, "vi-VN")} MB trên máy. Không có tiếng.", $"Takes about {Megabytes(bytes, "en-GB")} MB on the phone. Without recordings.");
    public static Text Keep => new("Giữ trên máy này", "Keep it on this phone");
    public static Text Update => new("Lấy bản mới", "Get the new version");
    public static Text Remove => new("Bỏ khỏi máy", "Take it off the phone");
    public static Text NoScript => new("Máy này không giữ bài được: trình duyệt quá cũ, hoặc đã tắt JavaScript. Có sóng thì bài nào cũng mở được.", "This phone cannot keep lessons: its browser is too old or has JavaScript switched off. With a line every lesson opens.");
    public static Text Is => new("Khoá học đã nằm trên máy này", "The course is on this phone");
    public static Text Getting => new("Đang lấy bài", "Getting the lessons");
    public static Text Broke => new("Mất sóng giữa chừng. Bấm lần nữa thì lấy tiếp phần còn lại.", "The line broke. Press again to get the rest.");
    public static Text NoRoom => new("Máy hết chỗ. Xoá bớt ảnh hay ứng dụng rồi thử lại.", "The phone is full. Delete some pictures or apps and try again.");
    public static Text HasNew => new("Khoá học có bản mới", "There is a new version of the course");
    public static Text WillSend => new("Không có sóng: kết quả nằm trên máy này. Có sóng, mở trang Học để ghi vào sổ.", "No line: the result is on this phone. With a line, open the Learn page to write it down.");
    public static Text Waiting => new("Máy này có kết quả làm khi không có sóng, chưa ghi vào sổ. Của bác thì ghi.", "On this phone are results from when there was no line. If they are yours, write them down.");
    public static Text Send => new("Của tôi, ghi vào sổ", "They are mine, write them down");
    public static Text Sent => new("Đã ghi vào sổ học", "Written down");
    public static Text NotSent => new("Chưa ghi được, bác thử lại khi có sóng", "Could not be written down. Try again with a line");

    private static string Megabytes(long bytes, string culture) => Math.Max(0.1, bytes / 1_000_000.0).ToString("0.0", CultureInfo.GetCultureInfo(culture));
}
