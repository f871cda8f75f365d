using ThonSo.Core.Language;
using ThonSo.Core.Values;

namespace ThonSo.Dossiers.Drafts;

/// <summary>What is said when a card's code cannot be read.</summary>
internal static class CardTexts
{
    public static Text Of(CardProblem problem) => problem switch
    {
        CardProblem.Empty => new("Bà con chưa dán gì vào ô mã thẻ.", "Nothing was pasted yet."),
        CardProblem.HealthInsurance => new("Đây là mã thẻ bảo hiểm y tế. Bà con quét thẻ căn cước.", "This is a health insurance card. Scan the identity card."),
        CardProblem.NumberOnly => new("Mã này chỉ có số. Bà con quét mã vuông trên thẻ căn cước gắn chip.", "This code holds only a number. Scan the square code of the chip card."),
        CardProblem.CutShort => new("Mã bị cắt mất một phần. Bà con quét lại.", "Part of the code is missing. Scan again."),
        CardProblem.OtherCode => new("Mã này không phải của thẻ căn cước.", "This is not the code of an identity card."),
        _ => new("Mã thẻ có chỗ không đọc được. Bà con quét lại hoặc tự viết.", "Part of the code cannot be read. Scan again or write it yourself."),
    };
}
