using ThonSo.Messages.Inbound;
using Xunit;

namespace ThonSo.Messages.Tests;

/// <summary>An SMS is understood however it was typed.</summary>
public sealed class SmsTextTests
{
    [Theory]
    [InlineData("GIUP", "giup", "")]
    [InlineData("giúp", "giup", "")]
    [InlineData("Giúp tôi với", "giup", "tôi với")]
    [InlineData("  GIÚP:  bà Mẫu ốm ", "giup", "bà Mẫu ốm")]
    [InlineData("\"Giúp\", buôn 12", "giup", "buôn 12")]
    [InlineData("TRA 261120-0007 AKPR", "tra", "261120-0007 AKPR")]
    [InlineData("tra\n261120-0007\nakpr", "tra", "261120-0007 akpr")]
    [InlineData("Đường hỏng", "duong", "hỏng")]
    [InlineData("", "", "")]
    [InlineData("???", "", "")]
    public void It_is_a_word_and_a_rest(string text, string keyword, string rest)
    {
        Assert.Equal(new SmsText(keyword, rest), SmsText.Of(text));
        // Some telephones send accents as marks of their own.
        Assert.Equal(new SmsText(keyword, rest), SmsText.Of(text.Normalize(System.Text.NormalizationForm.FormD)));
    }
}
