using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>What a villager does on the pages, without script.</summary>
internal static class Villager
{
    public static async Task<Page> SignInAsync(TestSite site, Visitor visitor, string phone, string first = "/toi")
    {
        var page = await visitor.GoAsync($"/dang-nhap?tiep={Uri.EscapeDataString(first)}");
        page = await page.Fill("Số điện thoại của bà con", phone).PressAsync("Gửi mã cho tôi");
        return await page.Fill("Viết mã 6 số", await site.CodeAsync(phone)).PressAsync("Vào");
    }

    /// <summary>Answers question after question until the page that shows them all.</summary>
    public static async Task<Page> AnswerAllAsync(Page page, IReadOnlyDictionary<string, string> answers)
    {
        for (var i = 0; i < 40; i++)
        {
            if (page.Path.EndsWith("/xem-lai", StringComparison.Ordinal)) return page;
            page = await AnswerAsync(page, answers);
        }
        throw new InvalidOperationException($"The form does not end: {page.Path}");
    }

    /// <summary>Answers the question of this page; a paper that is wanted is a photograph.</summary>
    public static async Task<Page> AnswerAsync(Page page, IReadOnlyDictionary<string, string> answers)
    {
        var question = page.Path.Split('?')[0].Split('/')[^1];
        if (page.Document.QuerySelector<IHtmlInputElement>("input[type=file]") is not null)
        {
            if (question == "birth-proof") page = await page.Attach("giấy chứng sinh.jpg", Samples.Jpeg(40_000)).PressAsync("Tải ảnh lên");
            Assert.Equal("", page.Errors);
            return await page.PressAsync("sang câu sau");
        }
        foreach (var (key, value) in answers)
        {
            if (key.EndsWith(".commune", StringComparison.Ordinal)) page.TryAnswer(key.Replace(".commune", ".where", StringComparison.Ordinal), "here");
            else page.TryAnswer(key, value);
        }
        var next = await page.PressAsync("Ghi và sang câu sau");
        Assert.True(next.Errors.Length == 0, $"{page.Path}: {next.Errors}");
        return next;
    }

    /// <summary>Files for a birth and gives the receipt.</summary>
    public static async Task<Page> FileBirthAsync(Visitor visitor)
    {
        var page = await (await visitor.GoAsync("/ho-so/moi/1.001193")).PressAsync("Trả lời câu đầu tiên");
        page = await AnswerAllAsync(page, Samples.Birth());
        return await page.PressAsync("Gửi hồ sơ");
    }

    public static (string Code, string Secret) CodesOf(Page receipt)
    {
        var codes = receipt.Document.QuerySelectorAll(".code").Select(c => c.TextContent.Trim()).ToList();
        Assert.True(codes.Count >= 2, $"{receipt.Path} {receipt.Status}: {receipt.Text}");
        return (codes[0], codes[1]);
    }
}
