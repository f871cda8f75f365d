using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Learning;

internal static class Texts
{
    public static Text Title => new("Học", "Learn");
    public static Text TileSmall => new("Bình dân học vụ số", "Digital skills for all");
    public static Text Course => new("Bình dân học vụ số", "Digital skills for everyone");
    public static Text CourseWhy => new("Mỗi bài vài phút, học trên máy của mình. Không cần tài khoản.", "A few minutes each, on your own phone. No account is needed.");
    public static Text ScriptShelf => new("Bài học", "Lessons");
    public static Text ForHelpers => new("Dành cho tổ viên", "For team members");
    public static Text Minutes(int minutes) => new($"{minutes} phút", minutes == 1 ? "1 minute" : $"{minutes} minutes");
    public static Text InVietnamese => new("Bài học bằng tiếng Việt.", "The lesson itself is in Vietnamese.");
    public static Text Topic(string topic) => topic switch
    {
        "phone" => new("Dùng điện thoại", "Using the phone"),
        "internet" => new("Lên mạng", "Going online"),
        "safety" => new("Tránh lừa đảo", "Keeping safe"),
        "services" => new("Làm giấy tờ", "Papers and procedures"),
        "money" => new("Tiền", "Money"),
        "health" => new("Sức khoẻ", "Health"),
        "farm" => new("Nương rẫy và buôn bán", "Farm and market"),
        "ai" => new("Hỏi máy", "Asking a machine"),
        "helping" => new("Giúp nhau", "Helping one another"),
        _ => new("Bài khác", "Other lessons"),
    };

    public static Text Screen(int number, int of) => new($"Màn {number} trong {of}", $"Screen {number} of {of}");
    public static Text Begin => new("Bắt đầu", "Begin");
    public static Text NextScreen => new("Xem tiếp", "Go on");
    public static Text NowYou => new("Bây giờ tới bác", "Now you do it");
    public static Text OpenIt => new("Mở để làm", "Open it");
    public static Text Answer(int questions) => new($"Trả lời {questions} câu hỏi", $"Answer {questions} questions");
    public static Text Questions => new("Bác thử trả lời", "Try to answer");
    public static Text Question(int number) => new($"Câu {number}", $"Question {number}");
    public static Text Check => new("Xem đúng hay sai", "See what is right");
    public static Text Passed => new("Bác đã nắm được bài này", "You have learned this lesson");
    public static Text NotYet => new("Gần được rồi, bác xem lại một chút", "Nearly there: have another look");
    public static Text CorrectOf(int correct, int of) => new($"Đúng {correct} trong {of} câu", $"{correct} of {of} right");
    public static Text Right => new("Đúng", "Right");
    public static Text Wrong => new("Chưa đúng", "Not right");
    public static Text RightIs(string answer) => new($"Trả lời đúng: {answer}", $"The right answer: {answer}");
    public static Text SeeAgain => new("Xem lại bài", "See the lesson again");
    public static Text TryAgain => new("Trả lời lại", "Answer again");
    public static Text NextLesson(Text title) => new($"Bài tiếp: {title.Vi}", $"Next: {title.En}");
    public static Text AllLessons => new("Xem mọi bài", "See all lessons");

    public static Text Mine => new("Sổ học của tôi", "What I have learned");
    public static Text MineLink => new("Sổ học của tôi", "My learning");
    public static Text NothingYet => new("Chưa học bài nào.", "Nothing learned yet.");
    public static Text LessonsPassed(int count, int of) => new($"{count} trong {of} bài đã học", $"{count} of {of} lessons learned");
    public static Text OnThisPhone => new("Kết quả này chỉ nằm trên máy này. Đăng nhập thì giữ được lâu, đổi máy không mất.", "This is kept on this phone only. Sign in to keep it for good, on any phone.");
    public static Text SignIn => new("Đăng nhập để giữ", "Sign in to keep it");
    public static Text ClaimAsk(int count) => new($"Máy này có {count} bài học khi chưa đăng nhập. Của bác thì nhận vào sổ.", count == 1 ? "A lesson was learned on this phone before signing in. If it was you, take it over." : $"{count} lessons were learned on this phone before signing in. If it was you, take them over.");
    public static Text Claim => new("Của tôi, nhận vào sổ", "They are mine, take them over");
    public static Text NotMine => new("Không phải của tôi", "They are not mine");
    public static Text Practised => new("Bác đã tập xong", "You have practised it");
    public static Text PractisedWell => new("Lần sau làm thật cũng đúng như vậy.", "The real thing goes just like this.");
    public static Text PractisedKept => new("Đã ghi vào sổ học của bác.", "It is in your learning record.");
    public static Text PractiseMore => new("Tập việc khác", "Practise something else");
    public static Text PractiseLink => new("Tập dượt trên màn hình thật", "Practise on the real screens");
    public static Text Again => new("Làm lại cho khỏi quên", "Again, so as not to forget");
    public static Text NextUp => new("Học gì tiếp", "What to learn next");
    public static Text CanDo => new("Việc tôi làm được", "What I can do");
    public static Text Of(SkillLevel level) => level switch
    {
        SkillLevel.Learned => new("Đã học", "Learned"),
        SkillLevel.Practised => new("Đã tập", "Practised"),
        SkillLevel.WithHelp => new("Làm được khi có người giúp", "Can do it with help"),
        SkillLevel.Alone => new("Tự làm được", "Can do it alone"),
        _ => new("Chưa biết", "Not known"),
    };
    public static Text Since(DateTime utc) => new($"Lần cuối {When.Date(utc)}", $"Last on {When.Date(utc)}");
}
