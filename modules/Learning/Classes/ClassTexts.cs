using ThonSo.Core.Language;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Classes.Photos;

namespace ThonSo.Learning.Classes;

internal static class ClassTexts
{
    public static Text Classes => new("Lớp học ở thôn", "Classes in the villages");
    public static Text Why => new("Học tại nhà văn hoá, có người chỉ tận tay, không mất tiền.", "At the village house, with somebody who shows you. It costs nothing.");
    public static Text None => new("Chưa có lớp nào sắp tới.", "No class is coming up.");
    public static string At(DateTime utc, Lang lang) => $"{Core.Web.When.Time(utc)}, {Core.Web.When.Day(utc, lang)}";
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
    public static Text PlaceHint => new("Ví dụ: Nhà văn hoá thôn 4. Ở nhà thì ghi nhà ai, đường nào.", "For example: the village house. At a home: whose, and which way.");
    public static Text Kind => new("Học ở đâu", "Village house or home");
    public static Text AtVillageHouse => new("Nhà văn hoá, nhà cộng đồng", "At the village house");
    public static Text AtHome => new("Tại nhà bà con", "At somebody’s home");
    public static Text AtHomeHint => new("Học tại nhà thì hỏi chủ nhà trước. Chỉ người được mời và người có chỗ mới thấy nhà ai.", "For a home, ask its owner first. Only those invited and those with a seat see whose it is.");
    public static Text AtHomePublic => new("Tại nhà bà con. Có chỗ trong lớp thì thấy nhà ai.", "At somebody’s home. Whoever has a seat sees whose.");
    public static Text PrepareAsk => new("Tổ chuẩn bị gì", "What the team gets ready");
    public static Text PrepareHint => new("Ví dụ: ổ điện nối dài, bài in sẵn, wifi", "For example: extension lead, printed lessons, wifi");
    public static Text Helpers => new("Người phụ", "Helpers");
    public static Text HelpersAsk => new("Ai phụ người chỉ", "Who helps the trainer");
    public static Text HelpersWhy => new("Người chỉ và người phụ kiểm tra kỹ năng và chụp ảnh lớp.", "The trainer and the helpers check skills and take the photos.");
    public static Text KeepHelpers => new("Ghi người phụ", "Keep the helpers");
    public static Text NobodyElse => new("Tổ chưa có tổ viên nào khác.", "The team has no other member yet.");
    public static Text InviteTitle => new("Mời bà con", "Invite people");
    public static Text InviteAsk => new("Mời ai", "Whom to invite");
    public static Text InviteVillage => new("Cả thôn", "The whole village");
    public static Text InviteNeed => new("Người cần học", "Those who need it");
    public static Text InviteHint => new("Người cần học: đã nhờ giúp việc này, lâu chưa ôn, hoặc chưa học. Tổ chỉ thấy số người, không thấy ai.", "Those who need it: asked for help with it, are to go over it, or have not learned it. The team sees how many, not who.");
    public static Text InviteIt => new("Gửi lời mời", "Send the invitations");
    public static Text InvitedSoFar(int people) => people == 0 ? new("Chưa mời ai", "Nobody is invited yet") : new($"{people} người được mời", people == 1 ? "1 person is invited" : $"{people} people are invited");
    public static Text InviteWhen => new("Mỗi người một tin cho mỗi lớp, không gửi ban đêm.", "One message each for a class, never at night.");
    public static Text Photos => new("Ảnh của lớp", "Photos of the class");
    public static Text PhotosOf(int count) => count == 0 ? Photos : new($"Ảnh của lớp ({count})", $"Photos of the class ({count})");
    public static Text NoPhotos => new("Lớp chưa có ảnh. Chỉ tổ và lãnh đạo xã xem được ảnh.", "There is no photo yet. Only the team and the commune’s leader see photos.");
    public static Text PhotosUntil(DateTime gone) => new($"Chỉ tổ và lãnh đạo xã xem được. Tự xoá ngày {Core.Web.When.Date(gone)}.", $"Only the team and the commune’s leader see them. Deleted on {Core.Web.When.Date(gone)}.");
    public static Text PhotoNumber(int number) => new($"Ảnh {number}", $"Photo {number}");
    public static Text RemovePhoto => new("Xoá ảnh", "Delete");
    public static Text WhoAgrees => new("Ai đồng ý có trong ảnh", "Who agrees to be seen");
    public static Text NobodyCame => new("Chưa ghi ai có mặt.", "Nobody is marked as present yet.");
    public static Text NotAgreed(int not, int of) => new($"{not} trong {of} người chưa đồng ý", $"{not} of {of} have not agreed");
    public static Text NotInPhoto => new("Ảnh không được thấy mặt những người này.", "The photo must not show them.");
    public static Text AllAgreed(int of) => new($"Cả {of} người đều đồng ý", of == 1 ? "The one who came agrees" : $"All {of} agree");
    public static Text AgreesAsk => new("Đánh dấu người nói đồng ý", "Tick those who say yes");
    public static Text AgreesHint => new("Hỏi từng người. Không nói gì là không đồng ý.", "Ask each one. Saying nothing is a no.");
    public static Text KeepAgreed => new("Ghi ai đồng ý", "Keep who agrees");
    public static Text AddPhoto => new("Thêm ảnh", "Add a photo");
    public static Text IAsked => new("Tôi đã hỏi mọi người có trong ảnh, ai cũng đồng ý", "I asked everybody in the photo, and all agreed");
    public static Text ChoosePhoto => new("Chọn ảnh", "Choose a photo");
    public static Text Photo => new("Ảnh", "Photo");
    public static Text PhotoHint => new("Nơi chụp và giờ chụp bị xoá khỏi ảnh.", "Where and when it was taken is removed.");
    public static Text SendPhoto => new("Gửi ảnh", "Send the photo");
    public static Text SendingPhoto => new("Đang gửi ảnh…", "Sending the photo…");
    public static Text PhotoLater => new("Chưa gửi được. Có sóng thì bấm gửi lại.", "Not sent yet. Press send again when there is a signal.");
    public static Text AgreeMyself => new("Tôi đồng ý có trong ảnh của lớp", "I agree to be in photos of the class");
    public static Text AgreeWhy => new($"Chỉ tổ và lãnh đạo xã xem, xoá sau {ClassPhotos.DaysKept} ngày.", $"Only the team and the commune’s leader see them; deleted after {ClassPhotos.DaysKept} days.");
    public static Text IAgree => new("Bác đồng ý có trong ảnh của lớp", "You agree to be in photos of the class");
    public static Text IDoNot => new("Bác chưa đồng ý có trong ảnh của lớp", "You have not agreed to be in photos of the class");
    public static Text AgreeNow => new("Đồng ý có trong ảnh", "Agree to be in photos");
    public static Text Withdraw => new("Thôi đồng ý", "Agree no longer");
    public static Text ThereAre(int photos) => new($"Lớp có {photos} ảnh.", photos == 1 ? "There is a photo of the class." : $"There are {photos} photos of the class.");
    public static Text RemoveMine => new("Không muốn có ảnh: xoá hết ngay", "I want no photo: delete all now");
    public static Text MinePhotosGone => new("Đã xoá ảnh của lớp", "The photos of the class are deleted");
    public static Text NoneHeld => new("Chưa thôn nào mở lớp.", "No village has planned a class yet.");
    public static Text When => new("Lúc nào", "When");
    public static Text ListLink => new("Các lớp đã mở", "The classes");
    public static Text CheckThem(int seen, int of) => new($"Kiểm tra {seen}/{of} kỹ năng", $"{seen} of {of} skills checked");
    public static Text CheckHint => new("Bấm vào tên người đã tới để ghi họ làm được tới đâu.", "Press the name of somebody here to write down what they can do.");
    public static Text CheckKept(string name) => new($"Đã ghi kết quả của {name}", $"Written down for {name}");
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
    public static Text BySkill => new("Làm được tới đâu", "What people can do");
    public static Text BySkillWhy => new("Người chỉ xem từng người làm ngay ở lớp.", "The trainer watched each person do it in the class.");
    public static Text SkillName => new("Kỹ năng", "Skill");
    public static Text Of(SkillCheck result) => result switch
    {
        SkillCheck.Alone => new("Tự làm được", "Alone"),
        SkillCheck.WithHelp => new("Có người giúp", "With help"),
        _ => new("Chưa làm được", "Not yet"),
    };
    public static Text Unseen => new("Chưa xem", "Not checked");
    public static Text SkillsBy(Text what) => new($"Làm được tới đâu, theo {char.ToLowerInvariant(what.Vi[0])}{what.Vi[1..]}", $"What people can do, {char.ToLowerInvariant(what.En[0])}{what.En[1..]}");
    public static Text GroupsWhy => new($"Mỗi người tính một lần với mỗi kỹ năng. Nhóm dưới {Groups.Fewest} người được gộp lại, để không biết ai là ai.", $"Each person counts once with each skill. Groups of fewer than {Groups.Fewest} are put together, so that nobody can be told.");
    public static Text OfPeople(int people) => new($"{people} người", people == 1 ? "1 person" : $"{people} people");
    public static Text NobodyNamed => new("Báo cáo không ghi tên ai.", "Nobody is named in this report.");
    public static Text Print => new("In", "Print");
}
