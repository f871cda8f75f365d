using ThonSo.Core.Language;

namespace ThonSo.Messages;

internal static class Texts
{
    public static Text Title => new("Tin nhắn của xã", "Messages from the commune");
    public static Text None => new("Chưa có tin nhắn nào.", "No messages yet.");
    public static Text Open => new("Mở hồ sơ", "Open the dossier");
    public static Text OpenHelp => new("Mở việc nhờ giúp", "Open the request");
    public static Text OpenHomes => new("Xem các hộ", "See the households");
    public static Text OpenClass => new("Xem lớp, giữ chỗ", "See the class, keep a seat");
    public static Text OpenLesson => new("Mở bài học", "Open the lesson");
    public static Text DemoTitle => new("Tin nhắn thử", "Demo messages");
    public static Text DemoWhy => new("Bản dùng thử không gửi SMS thật. Mọi tin nhắn hiện ở đây, ai cũng đọc được.", "The demonstration sends no real SMS. Every message is shown here, for anyone to read.");
    public static Text DemoPhone => new("Số điện thoại", "Phone number");
    public static Text DemoShow => new("Xem tin của số này", "Show this number’s messages");
    public static Text DemoSendTitle => new("Gửi tin nhắn thử tới tổng đài xã", "Send a test message to the commune’s number");
    public static Text DemoSendWhy => new("Như bà con nhắn SMS tới xã. Chưa biết nhắn gì thì nhắn HOI, xã trả lời nhắn được những gì.", "As people send an SMS to the commune. Send HOI, and the answer says what can be sent.");
    public static Text DemoFrom => new("Số của người nhắn", "The sender’s number");
    public static Text DemoText => new("Nội dung tin nhắn", "The message");
    public static Text DemoSend => new("Gửi tin nhắn", "Send the message");
    public static Text DemoSent => new("Đã gửi. Tin xã trả lời ở ngay dưới đây.", "Sent. The commune’s answer is just below.");

    /// <summary>What became of a message, for the person it was meant for.</summary>
    public static Text Of(MessageStatus status) => status switch
    {
        MessageStatus.Waiting => new("SMS đang chờ gửi", "SMS waiting to be sent"),
        MessageStatus.Sent => new("SMS đã chuyển cho tổng đài", "SMS handed to the gateway"),
        MessageStatus.Delivered => new("SMS đã tới máy", "SMS reached the phone"),
        MessageStatus.Undelivered => new("SMS không tới được máy", "SMS could not reach the phone"),
        MessageStatus.Failed => new("SMS không gửi được", "SMS could not be sent"),
        MessageStatus.OnPageOnly => new("Chỉ có ở trang này", "On this page only"),
        _ => new("Đã xóa nội dung", "Erased"),
    };

    public static Text DemoOfficers => new("Tài khoản cán bộ thử", "Demo officers");
    public static Text DemoClock => new("Đồng hồ thử", "Demo clock");
}
