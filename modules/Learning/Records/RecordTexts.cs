using ThonSo.Core.Language;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Records;

internal static class RecordTexts
{
    // What statements say of an activity.
    public static Text Questions(Text lesson) => new($"Câu hỏi của bài: {lesson.Vi}", $"Questions of the lesson: {lesson.En}");
    public static Text Practice => new("Tập dượt trên màn hình thật", "Practice on the real screens");

    public static Text MenuGroup => new("Quản trị", "Administration");
    public static Text Title => new("Kho ghi nhận học tập", "Learning record store");
    public static Text Why => new(
        "Khi tỉnh có kho ghi nhận học tập theo chuẩn xAPI, việc học của bà con được gửi sang đó. Người học mang bí danh: không gửi họ tên, số điện thoại, thôn.",
        "Where the province keeps a learning record store (xAPI), what people learn is sent there. Learners go by a pseudonym: no name, phone or village is sent.");
    public static Text None => new("Chưa nối với kho nào. Không ghi và không gửi gì ra ngoài.", "No store is connected. Nothing is written down for one, and nothing leaves.");
    public static Text NoneHow => new("Muốn nối: đặt THONSO_LRS khi chạy chương trình, xem tài liệu vận hành.", "To connect one, start the program with THONSO_LRS; see the operations guide.");
    public static Text Store(string address) => new($"Kho: {address}", $"Store: {address}");
    public static Text Waiting => new("Đang chờ gửi", "Waiting to be sent");
    public static Text Sent => new("Kho đã nhận", "Taken by the store");
    public static Text There => new("Kho đã có từ trước", "The store had it already");
    public static Text Refused => new("Kho trả lại", "Refused by the store");
    public static Text LastSent(DateTime at) => new($"lần cuối {When.Full(at)}", $"last {When.Full(at)}");
    public static Text Stuck(int tries) => new($"Chưa gửi được, đã thử {tries} lần. Không mất câu nào, máy tự thử lại.", $"Not sent yet after {(tries == 1 ? "one try" : $"{tries} tries")}. Nothing is lost; it is tried again by itself.");

    /// <param name="said">Begins with the status, where the store answered at all.</param>
    public static Text Because(string said) => said switch
    {
        ['4', '0', '1' or '3', ..] => new($"Kho không cho vào, xem lại tên và mật khẩu trong THONSO_LRS: {said}", $"The store does not let us in; check name and password in THONSO_LRS: {said}"),
        [>= '1' and <= '5', ..] => new($"Kho nói: {said}", $"The store says: {said}"),
        _ => new($"Không nối được tới kho: {said}", $"The store cannot be reached: {said}"),
    };

    public static Text Aside => new("Các câu kho trả lại", "What the store refused");
    public static Text AsideWhy => new("Kho nói câu này sai. Xã giữ lại, không bỏ. Báo người quản lý kho, sửa xong thì gửi lại.", "The store says that these are wrong. They are kept. Tell whoever runs the store, and send them again once it is mended.");
    public static Text Day => new("Ngày giờ", "When");
    public static Text Id => new("Mã câu", "Statement");
    public static Text Words => new("Lời của kho", "The store’s words");
    public static Text Again => new("Gửi lại các câu này", "Send these again");
    public static Text Queued => new("Đã xếp hàng gửi lại.", "They wait to be sent again.");
}
