using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Classes;

internal static class ClassTexts
{
    public static Text Classes => new("Lớp học ở thôn", "Classes in the villages");
    public static Text Why => new("Học tại nhà văn hoá, có người chỉ tận tay, không mất tiền.", "At the village house, with somebody who shows you. It costs nothing.");
    public static Text None => new("Chưa có lớp nào sắp tới.", "No class is coming up.");
    public static string At(DateTime utc, Lang lang) => $"{When.Time(utc)}, {When.Day(utc, lang)}";
    public static Text Seats(int taken, int seats) => new($"{Math.Max(seats - taken, 0)} chỗ còn trống trong {seats}", $"{Math.Max(seats - taken, 0)} of {seats} seats free");
    public static Text Where => new("Ở đâu", "Where");
    public static Text Trainer => new("Người chỉ", "Shown by");
    public static Text Bring => new("Mang theo", "Bring along");
    public static Text Teaches => new("Học những gì", "What is learned");
    public static Text Take => new("Giữ chỗ cho tôi", "Keep a seat for me");
    public static Text SignInToTake => new("Đăng nhập để giữ chỗ", "Sign in to keep a seat");
    public static Text OrJustCome => new("Không giữ chỗ cũng được, bác cứ đến.", "You need no seat: just come.");
    public static Text Yours => new("Bác đã có chỗ trong lớp này", "You have a seat in this class");
    public static Text Off => new("Lớp này đã huỷ", "This class was called off");

    public static Text Here => new("Tôi có mặt", "I am here");
    public static Text HereTitle => new("Bác đã tới lớp", "You are at the class");
    public static Text Name => new("Họ và tên", "Full name");
    public static Text NameWhy => new("Tên được cất kín, chỉ tổ công nghệ số của thôn đọc được.", "The name is kept sealed; only the village’s team can read it.");
    public static Text SexAsk => new("Nam hay nữ", "Sex");
    public static Text AgeAsk => new("Tuổi", "Age");
    public static Text LanguageAsk => new("Tiếng nói trước hết", "Language spoken first");
    public static Text Unsaid => new("Không nói", "Not said");
    public static Text Of(SaidSex sex) => sex switch { SaidSex.Female => new("Nữ", "Female"), SaidSex.Male => new("Nam", "Male"), _ => Unsaid };
    public static Text Of(AgeBand age) => age switch
    {
        AgeBand.Under18 => new("Dưới 18", "Under 18"),
        AgeBand.From18To35 => new("18 đến 35", "18 to 35"),
        AgeBand.From36To59 => new("36 đến 59", "36 to 59"),
        AgeBand.From60 => new("Từ 60", "60 and over"),
        _ => Unsaid,
    };

    public static Text FeelBefore => new("Bây giờ bác thấy tự tin dùng điện thoại tới đâu?", "How sure do you feel with the phone now?");
    public static Text FeelAfter => new("Học xong, bác thấy tự tin tới đâu?", "How sure do you feel after the class?");
    public static Text Face(int face) => face switch
    {
        1 => new("😢 Rất lo", "😢 Very unsure"),
        2 => new("😔 Hơi lo", "😔 Rather unsure"),
        3 => new("😐 Bình thường", "😐 So-so"),
        4 => new("😊 Khá tự tin", "😊 Rather sure"),
        _ => new("😃 Rất tự tin", "😃 Very sure"),
    };
    public static Text SayIt => new("Gửi", "Send");
    public static Text Came => new("Đã ghi bác có mặt", "You are down as present");
    public static Text Thanks => new("Cảm ơn bác đã nói", "Thank you for telling us");
    public static Text KeepPage => new("Giữ trang này. Học xong, bác cho biết thấy thế nào.", "Keep this page. After the class, tell us how you feel.");

    public static Text Plan => new("Mở lớp mới", "Plan a class");
    public static Text PlanIt => new("Mở lớp", "Plan it");
    public static Text TeamClasses => new("Lớp học của thôn", "The village’s classes");
    public static Text TeamNone => new("Thôn chưa có lớp nào. Mở lớp đầu tiên.", "There is no class yet. Plan the first.");
    public static Text Village => new("Thôn", "Village");
    public static Text Place => new("Nơi học", "Where");
    public static Text PlaceHint => new("Ví dụ: Nhà văn hoá thôn 4", "For example: the village house");
    public static Text Day => new("Ngày", "Day");
    public static Text Hour => new("Giờ bắt đầu", "Begins at");
    public static Text Lasts => new("Bao nhiêu phút", "How many minutes");
    public static Text HowMany => new("Bao nhiêu chỗ", "How many seats");
    public static Text LessonsAsk => new("Dạy những bài nào", "Which lessons");
    public static Text MaterialsAsk => new("Bà con mang theo gì", "What to bring along");
    public static Text MaterialsHint => new("Ví dụ: điện thoại đã sạc đầy, căn cước", "For example: a charged phone, the identity card");
    public static Text CameOf(int came, int taken) => new($"{came} người có mặt, {taken} người giữ chỗ", $"{came} present, {taken} seats kept");
    public static Text ShowCode => new("Cho bà con quét mã này để ghi có mặt", "Let people scan this to say they are here");
    public static Text Who => new("Ai tới", "Who is here");
    public static Text Tick => new("Có mặt", "Present");
    public static Text IsHere => new("Đã tới", "Here");
    public static Text AddName => new("Ghi tên người không có máy", "Write down somebody without a phone");
    public static Text Add => new("Ghi có mặt", "Mark as present");
    public static Text Nobody => new("Chưa ai giữ chỗ. Bà con tới thì quét mã hoặc ghi tên ở dưới.", "Nobody has a seat yet. People scan the code, or are written down below.");
    public static Text Cancel => new("Huỷ lớp này", "Call this class off");
    public static Text Report => new("Báo cáo lớp", "The class’s report");
    public static Text TickTaken => new("Đã ghi có mặt.", "Marked as present.");

    public static Text Numbers => new("Số người", "People");
    public static Text Kept => new("Giữ chỗ trước", "Seats kept");
    public static Text Present => new("Có mặt", "Present");
    public static Text BySex => new("Nam, nữ", "By sex");
    public static Text ByAge => new("Tuổi", "By age");
    public static Text ByLanguage => new("Tiếng nói", "By language");
    public static Text Confidence => new("Tự tin, từ 1 đến 5", "Confidence, 1 to 5");
    public static Text ConfidenceOf(int said) => new($"{said} người nói cả trước và sau", $"{said} said so before and after");
    public static Text NobodySaid => new("Chưa ai nói cả trước và sau.", "Nobody said so both before and after.");
    public static Text BeforeIt => new("Trước", "Before");
    public static Text AfterIt => new("Sau", "After");
    public static Text BySkill => new("Kỹ năng tới hôm nay", "Skills, as of today");
    public static Text BySkillWhy(int with, int came) => new($"Chỉ tính được {with} trong {came} người, là người có tài khoản.", $"Known for {with} of {came}: those with an account.");
    public static Text SkillName => new("Kỹ năng", "Skill");
    public static Text NobodyNamed => new("Báo cáo không ghi tên ai.", "Nobody is named in this report.");
    public static Text Print => new("In", "Print");
}
