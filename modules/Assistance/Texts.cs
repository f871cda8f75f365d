using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Assistance;

internal static class Texts
{
    public static Text SmsUsage => new("GIUP: có người gọi lại", "GIUP: a neighbour calls back");
    public static Text Title => new("Nhờ giúp", "Ask for help");
    public static Text MenuGroup => new("Thôn, buôn", "Villages");
    public static Text DeskTitle => new("Việc nhờ giúp", "Help requests");
    public static Text AskTitle => new("Bà con cần giúp thế nào?", "How would you like to be helped?");
    public static Text AskWhy => new("Tổ viên làm cùng bà con, không lấy tiền (0 đ).", "A neighbour from the digital team helps you for free (0 đ).");
    public static Text Way => new("Cách giúp", "How");
    public static Text Village => new("Thôn, buôn", "Village");
    public static Text ChooseVillage => new("Chọn thôn, buôn", "Choose your village");
    public static Text About => new("Việc gì?", "What is it about?");
    public static Text AboutHint => new("Viết ngắn cũng được, ví dụ: làm giấy khai sinh cho cháu", "A few words are enough, for example: a birth certificate for my grandchild");
    public static Text AboutProcedure(Text procedure) => new($"Về thủ tục: {procedure.Vi}", $"About: {procedure.En}");
    public static Text Phone => new("Số điện thoại để gọi lại", "Phone to call back");
    public static Text PhoneHint => new("Người trực gọi lại số này để hỏi cho rõ.", "Whoever is on duty calls this number back.");
    public static Text PhoneOf(string phone) => new($"Tổ gọi lại số {phone}.", $"The team calls {phone} back.");
    public static Text Name => new("Tên bà con", "Your name");
    public static Text More => new("Muốn người nói tiếng của mình, hoặc nhờ cho người khác", "In my own language, or for somebody else");
    public static Text Language => new("Bà con muốn nói tiếng gì?", "Which language would you like to speak?");
    public static Text LanguageHint => new("Máy hỏi trước người trong tổ nói được tiếng đó.", "Members of the team who speak it are asked first.");
    public static Text AnyLanguage => new("Tiếng nào cũng được", "Any");
    public static Text Speaks => new("Muốn nói tiếng", "Would like to speak");
    public static Text ForName => new("Tên người cần giúp", "Name of the person who needs help");
    public static Text Relation => new("Bà con là gì của người đó", "What you are to them");
    public static Text RelationHint => new("Ví dụ: con, cháu, hàng xóm", "For example: child, grandchild, neighbour");
    public static Text Send => new("Nhờ giúp ngay", "Ask for help");
    public static Text FindMine => new("Đã nhờ rồi? Xem ai đến", "Asked already? See who is coming");
    public static Text MyRequests => new("Bà con đã nhờ", "What you asked for");
    public static Text FindTitle => new("Xem việc đã nhờ", "See your request");
    public static Text Code => new("Mã 6 số trong tin nhắn", "The 6 digits in the message");
    public static Text Show => new("Xem", "Show");
    public static Text TeamCode => new("Mã của việc này", "Code of this request");
    public static Text TeamCodeWhy => new("Đọc mã này cho tổ viên, hoặc cho họ quét.", "Tell a team member this code, or let them scan it.");
    public static Text CallNow(string phone) => new($"Gọi {phone}", $"Call {phone}");
    public static Text CallName(string name) => new($"Gọi {name}", $"Call {name}");
    public static Text AskedAt(string when) => new($"Nhờ lúc {when}", $"Asked at {when}");
    public static Text Looking(string name) => new($"Đã báo cho {name}. Chờ trả lời.", $"{name} was told and has yet to answer.");
    public static Text Coming(string name, string when) => new($"{name} đến lúc {when}", $"{name} comes at {when}");
    public static Text Calling(string name, string when) => new($"{name} gọi lúc {when}", $"{name} calls at {when}");
    public static Text Working(string name) => new($"{name} đang giúp bà con", $"{name} is helping you");
    public static Text AskDone => new("Xong việc chưa?", "Is it done?");
    public static Text SaidDone(string name) => new($"{name} báo đã xong.", $"{name} says it is done.");
    public static Text WithCommune => new("Xã đang lo việc này", "The commune is looking after this");
    public static Text WithCommuneWhy => new("Chưa có tổ viên nhận. Cán bộ xã sẽ gọi. Cần gấp thì gọi số dưới.", "No team member has taken it yet. The commune will call. If it is urgent, call the number below.");
    public static Text YesDone => new("Đã xong", "It is done");
    public static Text NotDone => new("Chưa xong", "Not done");
    public static Text Reopen => new("Vẫn cần giúp", "I still need help");
    public static Text Cancel => new("Thôi, không cần nữa", "Cancel the request");
    public static Text ClosedBecause(Text why) => new($"Đã đóng: {why.Vi}", $"Closed: {why.En}");
    public static Text Free => new("Không trả tiền cho ai. Không đọc mật khẩu, mã OTP cho ai.", "Pay nobody. Tell nobody a password or an OTP.");

    public static Text Work => new("Việc nhờ giúp", "Help requests");
    public static Text Offers => new("Đang hỏi tôi", "Offered to me");
    public static Text Taken => new("Tôi đã nhận", "Taken by me");
    public static Text Others => new("Cả tổ", "The whole team");
    public static Text Nothing => new("Không có việc nào.", "Nothing here.");
    public static Text OpenByCode => new("Mở bằng mã 6 số", "Open by its 6 digits");
    public static Text MyTeam => new("Tổ của tôi", "My team");
    public static Text Late => new("Trễ", "Late");
    public static Text Unconfirmed => new("Số chưa xác nhận: gọi lại trước khi đi.", "Phone not confirmed: call back before you go.");
    public static Text Asker => new("Người nhờ", "Asked by");
    public static Text HelpFor => new("Giúp cho", "Help for");
    public static Text Promised => new("Tôi đến hoặc gọi lúc", "I come or call at");
    public static Text Take => new("Nhận", "Take it");
    public static Text Decline => new("Không nhận được", "I cannot");
    public static Text Arrive => new("Đã tới", "I am there");
    public static Text Finish => new("Xong", "Done");
    public static Text Reassign => new("Giao cho người khác", "Give to somebody else");
    public static Text To => new("Giao cho", "Give to");
    public static Text Choose => new("Chọn", "Choose");
    public static Text Close => new("Đóng việc", "Close it");
    public static Text Why => new("Lý do", "Reason");
    public static Text WaitForYes => new("Chờ bà con xác nhận đã xong.", "Waiting for the asker to say that it is done.");
    public static Text Owner => new("Đang ở", "With");
    public static Text Commune => new("Xã", "The commune");
    public static Text Until(string when) => new($"trước {when}", $"until {when}");
    public static Text PromisedFor(string when) => new($"hẹn {when}", $"promised {when}");
    public static Text AskFor => new("Nhờ giúp cho người đến xã", "Ask for somebody at the counter");
    public static Text VisitorPhone => new("Điện thoại của người cần giúp", "Phone of the person who needs help");

    public static Text Of(HelpWay way) => way switch
    {
        HelpWay.Call => new("Gọi cho tôi", "Call me"),
        HelpWay.Visit => new("Đến nhà tôi", "Come to my house"),
        _ => new("Giúp tôi ngay bây giờ", "Help me right now"),
    };

    public static Text Of(HelpState state) => state switch
    {
        HelpState.Open => new("Xã đang lo", "With the commune"),
        HelpState.Offered => new("Đang hỏi tổ viên", "Asking a member"),
        HelpState.Taken => new("Có người nhận", "Taken"),
        HelpState.Arrived => new("Đang giúp", "Being helped"),
        HelpState.Done => new("Chờ bà con xác nhận", "Waiting for your yes"),
        _ => new("Đã đóng", "Closed"),
    };

    public static Text Of(CloseReason reason) => reason switch
    {
        CloseReason.Helped => new("bà con báo đã xong", "the asker said it is done"),
        CloseReason.Cancelled => new("bà con không cần nữa", "cancelled by the asker"),
        CloseReason.NoAnswer => new("không trả lời", "no answer"),
        CloseReason.NotReached => new("không liên lạc được", "could not be reached"),
        CloseReason.Duplicate => new("trùng việc khác", "the same as another request"),
        _ => new("không phải việc của tổ", "nothing the team can help with"),
    };

    /// <summary>A line of a member's day.</summary>
    public static Text ForToday(HelpRequest request)
    {
        var wish = Wish(request.Way);
        return request.State == HelpState.Offered ? new($"{wish.Vi}, chờ anh chị trả lời", $"{wish.En}, waiting for your answer") : wish;
    }

    private static Text Wish(HelpWay way) => way switch
    {
        HelpWay.Call => new("Bà con nhờ gọi lại", "Asks for a call"),
        HelpWay.Visit => new("Bà con nhờ đến nhà", "Asks for a visit"),
        _ => new("Bà con cần giúp ngay", "Needs help right now"),
    };

    public static string Tag(HelpState state, bool late) => late ? "late" : state switch { HelpState.Offered => "today", HelpState.Taken or HelpState.Arrived => "ok", HelpState.Done => "wait", _ => "" };

    public static Text CarriedTake => new("Nhận việc nhờ giúp", "Taking a help request");
    public static Text CarriedTaken => new("Đã nhận việc. Bà con đã được báo ai tới và lúc nào.", "Taken. The person has been told who comes and when.");
    public static Text CarriedArrived => new("Đã tới nơi", "Arrived");
    public static Text CarriedFinished => new("Đã giúp xong, chờ bà con nói xong", "Done, until the person says so");

    /// <summary>An instant as a field for date and time holds it.</summary>
    public static string Field(DateTime local) => local.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public static string At(DateTime utc) => When.Short(utc);
}
