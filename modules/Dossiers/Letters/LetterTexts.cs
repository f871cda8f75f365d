using ThonSo.Core.Language;

namespace ThonSo.Dossiers.Letters;

internal static class LetterTexts
{
    public static Text Title(string form) => form switch
    {
        LetterForm.Receipt => new("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt and appointment (form 01)"),
        LetterForm.Supplement => new("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Request for supplement (form 02)"),
        LetterForm.Refusal => new("Phiếu từ chối tiếp nhận giải quyết hồ sơ", "Refusal to accept (form 03)"),
        LetterForm.Apology => new("Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", "Apology and new date (form 04)"),
        _ => new("Thông báo dừng giải quyết hồ sơ", "Notice of stopping (form 05)"),
    };
}
