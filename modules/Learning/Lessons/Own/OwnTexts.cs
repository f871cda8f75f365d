using ThonSo.Core.Language;

namespace ThonSo.Learning.Lessons.Own;

internal static class OwnTexts
{
    public static Text Title => new("Bài học của xã", "The commune's lessons");
    public static Text Why => new("Sửa bài có sẵn hoặc viết bài mới. Bản nháp chỉ cán bộ thấy, đến khi đăng.", "Change the lessons that came along, or write new ones. Only officers see a draft, until it is published.");
    public static Text New => new("Viết bài mới", "Write a new lesson");
    public static Text PublishAll(int count) => new($"Đăng {count} bản nháp", count == 1 ? "Publish 1 draft" : $"Publish {count} drafts");
    public static Text Published(int count) => new($"Đã đăng {count} bài. Mọi người thấy ngay.", count == 1 ? "1 lesson is published. Everybody sees it at once." : $"{count} lessons are published. Everybody sees them at once.");
    public static Text Draft => new("Có bản nháp", "Has a draft");
    public static Text Ours => new("Bản của xã", "The commune's own");
    public static Text Hidden => new("Đang ẩn", "Hidden");
    public static Text BaseChanged => new("Bài gốc đã có bản mới", "The original has changed");
    public static Text Broken => new("Bản của xã không đọc được nữa, đang hiện bài gốc", "The commune's own can no longer be read; the original is shown");
    public static Text Edit(Text title) => new($"Sửa bài: {title.Vi}", $"Edit: {title.En}");
    public static Text About => new("Về bài học", "About the lesson");
    public static Text TitleVi => new("Tên bài", "Title in Vietnamese");
    public static Text TitleEn => new("Tên bài bằng tiếng Anh", "Title in English");
    public static Text GoalVi => new("Học xong làm được gì", "What one can do afterwards, in Vietnamese");
    public static Text GoalEn => new("Tóm tắt bằng tiếng Anh", "Summary in English");
    public static Text MinutesAsk => new("Học trong mấy phút", "How many minutes it takes");
    public static Text OrderAsk => new("Đứng thứ mấy trong khoá (số nhỏ đứng trước)", "Its place in the course (small numbers first)");
    public static Text Topic => new("Chủ đề", "Topic");
    public static Text Skills => new("Dạy kỹ năng nào", "Which skills it teaches");
    public static Text Audience => new("Dành cho ai", "For whom");
    public static Text Of(string audience) => audience switch
    {
        "citizens" => new("Người dân", "Citizens"),
        "pupils" => new("Học sinh, sinh viên", "Pupils and students"),
        "officials" => new("Cán bộ, công chức", "Officials"),
        "workers" => new("Người lao động", "Workers"),
        _ => new("Tổ viên (không hiện cho người khác)", "Team members (offered to nobody else)"),
    };
    public static Text Screen(int number) => new($"Màn {number}", $"Screen {number}");
    public static Text ScreenTitle => new("Một ý, vài chữ", "One idea, in a few words");
    public static Text ScreenText => new("Lời trên màn", "What the screen says");
    public static Text ScreenHint => new("Vài câu ngắn. **chữ đậm**, dòng bắt đầu bằng \"- \" là danh sách. Để trống cả màn thì màn ấy không có.", "A few short sentences. **bold**; a line that begins with \"- \" is a list. A screen left empty does not exist.");
    public static Text Picture => new("Hình", "Picture");
    public static Text NoPicture => new("Không có hình", "No picture");
    public static Text Seen => new("Hình vẽ gì, cho người không nhìn thấy", "What the picture shows, for those who cannot see it");
    public static Text AddPicture => new("Thêm một hình vẽ vào bài", "Add a drawing to the lesson");
    public static Text AddPictureHint => new($"Tệp SVG dưới {Drawing.Largest / 1000} KB. Lưu xong, hình hiện trong ô chọn hình của từng màn.", $"An SVG file under {Drawing.Largest / 1000} KB. After saving it can be chosen on each screen.");
    public static Text NowTitle => new("Bây giờ mời bác tự làm", "Now you do it");
    public static Text NowVi => new("Việc tự làm ở màn cuối", "What to do, in Vietnamese");
    public static Text NowEn => new("Việc ấy bằng tiếng Anh", "What to do, in English");
    public static Text NowLink => new("Mở trang nào", "Which page it opens");
    public static Text NowLinkHint => new("Địa chỉ trong Thôn Số, ví dụ /thu-tuc", "An address here, such as /thu-tuc");
    public static Text Questions => new("Câu hỏi", "Questions");
    public static Text Ask => new("Hỏi gì", "The question");
    public static Text Answer(int number) => new($"Trả lời {number}", $"Answer {number}");
    public static Text RightAsk => new("Câu đúng", "Which is right");
    public static Text WhyAsk => new("Vì sao đúng", "Why it is right");
    public static Text Save => new("Lưu nháp và xem thử", "Save the draft and look at it");
    public static Text Preview(Text title) => new($"Xem thử: {title.Vi}", $"Preview: {title.En}");
    public static Text PreviewNote => new("Bản nháp: chỉ cán bộ thấy.", "A draft: only officers see it.");
    public static Text ShownNote => new("Mọi người đang thấy bài này.", "Everybody sees this lesson.");
    public static Text GoOnEditing => new("Sửa tiếp", "Go on editing");
    public static Text Publish => new("Đăng cho mọi người", "Publish for everybody");
    public static Text Drop => new("Bỏ bản nháp", "Throw the draft away");
    public static Text Hide => new("Ẩn bài này", "Hide this lesson");
    public static Text Show => new("Hiện lại bài này", "Show this lesson again");
    public static Text Reset => new("Trở về bài gốc", "Go back to the original");
    public static Text Delete => new("Xoá bài này", "Delete this lesson");
    public static Text ResetSure => new("Bản của xã sẽ mất. Muốn giữ, tải bài về trước.", "The commune's own version will be gone. Download it first to keep it.");
    public static Text Export => new("Tải bài này về", "Download this lesson");
    public static Text ExportAll => new("Tải cả khoá học về", "Download the whole course");

    public static Text Missing(Text what) => new($"Chưa viết: {what.Vi}", $"Not written yet: {what.En}");
    public static Text Within(Text part, Text what) => new($"{part.Vi}, {what.Vi}", $"{part.En}, {what.En}");
    public static Text TopicMissing => new("Chọn một chủ đề", "Choose a topic");
    public static Text SkillsMissing => new("Chọn ít nhất một kỹ năng", "Choose at least one skill");
    public static Text ScreensMissing => new("Bài cần ít nhất một màn", "A lesson has at least one screen");
    public static Text QuestionsMissing => new("Bài cần ít nhất một câu hỏi", "A lesson has at least one question");
    public static Text AnswersMissing(Text question) => new($"{question.Vi}: viết ít nhất hai câu trả lời", $"{question.En}: write at least two answers");
    public static Text RightMissing(Text question) => new($"{question.Vi}: chọn câu đúng", $"{question.En}: choose which one is right");
    public static Text NoHeadings(Text screen) => new($"{screen.Vi}: không bắt đầu dòng bằng #. Ý khác thì viết ở màn khác", $"{screen.En}: no line begins with #. Another idea is another screen");
    public static Text SeenMissing(Text screen) => new($"{screen.Vi}: tả hình cho người không nhìn thấy", $"{screen.En}: say what the picture shows");
    public static Text NumberWanted(int least, int most) => new($"Một số từ {least} đến {most}", $"A number from {least} to {most}");
}
