using ThonSo.Core.Language;

namespace ThonSo.Learning.Certificates.Verify;

internal static class VerifyTexts
{
    public static Text Title => new("Kiểm tra chứng nhận", "Check a certificate");
    public static Text How => new("Mở máy ảnh của điện thoại, đưa vào mã vuông trên tờ chứng nhận, rồi bấm vào địa chỉ hiện ra.", "Open the phone’s camera, point it at the square code on the certificate, and tap the address that appears.");
    public static Text Offline => new("Mở trang này một lần khi có mạng thì lần sau kiểm tra được cả khi mất mạng.", "Opened once with a line, this page works without one too.");
    public static Text NoScript => new("Trình duyệt này không tự kiểm tra mã được. Mời gõ số chứng nhận.", "This browser cannot check the code by itself. Please type the certificate’s number.");
    public static Text ByNumber => new("Gõ số chứng nhận", "Type the number");
    public static Text Number => new("Số trên tờ chứng nhận", "The number on the certificate");
    public static Text NumberHint => new("Tám chữ và số, ví dụ HK7A-3PXT.", "Eight letters and digits, for example HK7A-3PXT.");
    public static Text Look => new("Xem chứng nhận", "Look it up");
    public static Text Holder => new("Người giữ (viết tắt)", "Holder (initials)");
    public static Text OnlyInitials => new("Ở đây chỉ hiện chữ cái đầu của tên. Muốn xem đủ tên thì quét mã trên giấy.", "Only initials are shown here. Scan the code on the paper to see the whole name.");
    public static Text Award => new("Chứng nhận", "Certificate");
}
