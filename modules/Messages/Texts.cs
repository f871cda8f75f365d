using ThonSo.Core.Language;

namespace ThonSo.Messages;

internal static class Texts
{
    public static Text Title => new("Tin nhắn của xã", "Messages from the commune");
    public static Text None => new("Chưa có tin nhắn nào.", "No messages yet.");
    public static Text Open => new("Mở hồ sơ", "Open the dossier");
    public static Text DemoTitle => new("Tin nhắn thử", "Demo messages");
    public static Text DemoWhy => new("Bản dùng thử không gửi SMS thật. Mọi tin nhắn hiện ở đây, ai cũng đọc được.", "The demonstration sends no real SMS. Every message is shown here, for anyone to read.");
    public static Text DemoPhone => new("Số điện thoại", "Phone number");
    public static Text DemoShow => new("Xem tin của số này", "Show this number’s messages");
    public static Text DemoOfficers => new("Tài khoản cán bộ thử", "Demo officers");
    public static Text DemoClock => new("Đồng hồ thử", "Demo clock");
}
