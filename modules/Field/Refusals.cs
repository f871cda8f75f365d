using ThonSo.Core.Acts;

namespace ThonSo.Field;

internal static class Refusals
{
    public static Refusal DeviceUnknown => new("field.device-unknown", new(
        "Máy này chưa được đăng ký. Đăng nhập và đặt lại mã PIN.", "This phone is not registered. Sign in and set the PIN again."), 409);

    public static Refusal DeviceShut => new("field.device-shut", new(
        "Máy này đã bị khoá. Dữ liệu trên máy được xoá.", "This phone has been shut. What it carries is deleted."), 410);

    public static Refusal KindUnknown => new("field.kind-unknown", new(
        "Máy chủ không biết loại việc này. Cập nhật ứng dụng rồi gửi lại.", "The server does not know this kind of act. Update the app and send it again."));

    public static Refusal IdTaken => new("field.id-taken", new(
        "Mã việc này đã dùng cho việc khác.", "This id already names another act."));

    public static Refusal ActTooLarge => new("field.too-large", new(
        "Nội dung việc này quá dài. Viết ngắn lại.", "What was written is too long. Shorten it."));

    public static Refusal Failed => new("field.failed", new(
        "Máy chủ không làm được việc này dù đã thử nhiều lần. Tổ trưởng đã thấy nội dung và sẽ xử lý.",
        "The server could not do this although it tried many times. The team leader sees what was written and will handle it."));

    public static Refusal WrongPart => new("field.photo-part", new(
        "Phần ảnh gửi lên không khớp phần đã có.", "This piece does not fit what is here already."), 409);

    public static Refusal PhotoTooLarge => new("field.photo-too-large", new(
        "Ảnh lớn hơn 20 MB.", "The photograph is larger than 20 MB."), 413);

    public static Refusal TooManyPhones => new("field.too-many-phones", new(
        "Đã có 5 máy mang dữ liệu. Khoá bớt máy cũ ở trang Máy của tôi.", "Five phones carry your data already. Shut an old one on the page My phones."), 409);
}
