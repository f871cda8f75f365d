using ThonSo.Core.Acts;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>Why a paper is not taken, and what to do next.</summary>
public static class PaperRefusals
{
    public static Refusal TooLarge(long maxBytes) => new("paper.too-large", new(
        $"Tệp nặng quá {maxBytes / 1_000_000} MB. Bà con chụp lại, hoặc gửi từng trang một.",
        $"The file is larger than {maxBytes / 1_000_000} MB. Take the photo again, or send one page at a time."), 413);

    public static readonly Refusal Empty = new("paper.empty", new(
        "Tệp này trống. Bà con chọn lại tệp, hoặc chụp ảnh giấy tờ rồi gửi lại.",
        "This file is empty. Choose the file again, or take a photo of the paper and send that."));

    public static readonly Refusal Unknown = new("paper.unknown-kind", new(
        "Tệp này không phải ảnh hay PDF. Bà con chụp ảnh giấy tờ rồi gửi lại.",
        "This file is neither a photo nor a PDF. Take a photo of the paper and send that."), 415);

    public static readonly Refusal Broken = new("paper.broken", new(
        "Tệp bị hỏng hoặc chưa gửi hết. Bà con gửi lại. Nếu vẫn lỗi, bà con chụp lại ảnh khác.",
        "The file is damaged or did not arrive whole. Send it again. If it fails again, take a new photo."));

    public static readonly Refusal TooManyPixels = new("paper.too-many-pixels", new(
        "Ảnh quá lớn, máy không mở được. Bà con chụp lại bằng máy ảnh của điện thoại rồi gửi.",
        "The picture is too large to open. Take it again with the phone's camera and send that."));

    public static readonly Refusal Encrypted = new("paper.encrypted", new(
        "Tệp PDF này đặt mật khẩu nên cán bộ không mở được. Bà con bỏ mật khẩu, hoặc chụp ảnh từng trang rồi gửi.",
        "This PDF has a password, so officers cannot open it. Remove the password, or photograph each page and send that."));

    public static readonly Refusal Active = new("paper.active", new(
        "Tệp PDF này có lệnh tự chạy hoặc có tệp khác bên trong, không an toàn. Bà con chụp ảnh từng trang rồi gửi.",
        "This PDF can run commands or carries other files, which is not safe. Photograph each page and send that."));

    public static readonly Refusal NotInspectable = new("paper.not-inspectable", new(
        "Máy không kiểm tra được tệp PDF này có an toàn không. Bà con chụp ảnh từng trang rồi gửi.",
        "We cannot check whether this PDF is safe. Photograph each page and send that."));
}

/// <summary>Carries a refusal out of the depth of a check, never out of <see cref="PaperCheck"/>.</summary>
internal sealed class Unfit(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
