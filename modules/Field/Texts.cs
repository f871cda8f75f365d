using ThonSo.Core.Language;
using ThonSo.Core.Time;

namespace ThonSo.Field;

internal static class Texts
{
    public static Text ServerTriesAgain => new("Máy chủ đã giữ việc này và sẽ tự làm lại. Anh chị không phải gửi lại.", "The server keeps this and tries again by itself. You need not send it again.");
    public static Text PhotoUnusable => new("Có ảnh không dùng được. Chụp lại rồi gửi.", "A photograph cannot be used. Take it again and send.");
    public static Text MyPhones => new("Máy mang theo của tôi", "My phones");
    public static Text MyPhonesWhy => new("Những máy đang mang dữ liệu hộ anh chị phụ trách. Mất máy thì khoá ngay: lần tới máy đó có sóng, dữ liệu trên máy tự xoá.", "Phones that carry the households you look after. If you lose one, shut it at once: what it carries is deleted as soon as it has a line.");
    public static Text NoPhones => new("Chưa có máy nào.", "No phones yet.");
    public static Text SeenOn(DateTime at) => new($"Liên lạc lần cuối {at.ToVietnam():dd/MM/yyyy}", $"Last heard of {at.ToVietnam():dd/MM/yyyy}");
    public static Text Shut => new("Khoá và xoá máy này", "Shut and empty this phone");
    public static Text OpenKit => new("Mở sổ đi thôn", "Open the field kit");
    public static Text Kit => new("Sổ đi thôn", "Field kit");
    public static Text KitWhy => new("Làm việc khi không có sóng", "Work without a line");
    public static Text NeedsScript => new("Sổ đi thôn cần trình duyệt mới hơn, có bật JavaScript. Có sóng thì làm trên các trang của tổ.", "The field kit needs a newer browser with JavaScript. With a line, use the team's pages.");
    public static Text OnlineWork => new("Việc của tổ, khi có sóng", "The team's pages, with a line");
    public static Text Unnamed => new("Điện thoại", "Phone");
    public static Text Left => new("Việc không nhận được", "Acts that were refused");
    public static Text LeftWhy => new("Việc tổ viên làm lúc không có sóng mà máy chủ không nhận. Nội dung vẫn còn ở đây để tổ làm tiếp.", "What members did without a line and the server refused. Everything they wrote is kept here, so that the team can go on.");
    public static Text NothingLeft => new("Không có việc nào.", "Nothing here.");
    public static Text LeftBy(string name, DateTime at) => new($"{name} làm lúc {at.ToVietnam():HH:mm dd/MM/yyyy}", $"{name} at {at.ToVietnam():HH:mm dd/MM/yyyy}");
    public static Text Written => new("Nội dung đã ghi", "What was written");
    public static Text Photos(int count) => new($"Kèm {count} ảnh", $"With {count} photographs");
    public static Text Settle => new("Đã xử lý", "Seen to");
    public static Text UnknownKind => new("Việc không rõ loại", "Act of an unknown kind");
}
