using ThonSo.Core.Language;

namespace ThonSo.Learning.Lessons.Exchange;

internal static class ExchangeTexts
{
    public static Text Import => new("Nhận bài từ nơi khác", "Take lessons from elsewhere");
    public static Text Why => new("Chọn tệp khoá học (.zip) của một xã khác, hoặc tệp đã tải về từ đây. Bài nhận về là bản nháp: xem rồi mới đăng.", "Choose a course file (.zip) of another commune, or one downloaded here. What is taken is a draft: look at it, then publish.");
    public static Text File => new("Tệp khoá học", "Course file");
    public static Text Take => new("Nhận bài", "Take the lessons");
    public static Text Taken(int count) => new(count == 0 ? "Mọi bài trong tệp đã có ở đây, không có gì mới." : $"Đã nhận {count} bài làm bản nháp.", count == 0 ? "Every lesson of the file is here already; nothing is new." : count == 1 ? "1 lesson was taken as a draft." : $"{count} lessons were taken as drafts.");
    public static Text NothingTaken => new("Tệp có chỗ sai nên chưa nhận bài nào:", "Something is wrong with the file, so no lesson was taken:");
    public static Text NoFile => new("Chọn một tệp", "Choose a file");
    public static Text TooLarge => new($"Tệp nặng quá {CourseZip.Largest / 1000} KB", $"The file is larger than {CourseZip.Largest / 1000} KB");
    public static Text NotAZip => new("không phải tệp zip đọc được", "not a zip file that can be read");
    public static Text NoManifest => new("thiếu manifest.json của một khoá học Thôn Số", "there is no manifest.json of a Thôn Số course");
    public static Text OtherVersion(int version) => new($"tệp theo bản {version} của khuôn dạng, ở đây đọc được bản {CourseZip.FormatVersion}", $"the file follows version {version} of the format; version {CourseZip.FormatVersion} can be read here");
    public static Text LessonCount(int most) => new($"tệp phải có từ 1 đến {most} bài", $"the file holds 1 to {most} lessons");
    public static Text Twice(string code) => new($"bài \"{code}\" có hai lần", $"the lesson \"{code}\" is there twice");
    public static Text BadEntry(string code) => new($"bài \"{code}\" khai chưa đúng: mã gồm chữ thường, số và dấu -, có tệp lesson.md", $"the lesson \"{code}\" is described wrongly: its code is small letters, digits and -, and it has a lesson.md");
    public static Text BadName => new("tên hình gồm chữ thường, số, dấu - và .svg", "a picture's name is small letters, digits, - and .svg");
    public static Text Missing => new("không có trong tệp, hoặc nặng quá mức", "not in the file, or too large");
    public static Text Changed => new("khác với bản đã khai trong manifest.json", "differs from what manifest.json says");
}
