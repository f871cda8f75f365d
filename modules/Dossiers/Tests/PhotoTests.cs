using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Store;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Dossiers.Tests;

/// <summary>Photographs on pages without a script: what is chosen is never lost because another button was pressed.</summary>
public sealed class PhotoTests
{
    [Theory, BothEngines]
    public async Task What_is_chosen_goes_along_to_the_next_question(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var visitor = site.Visitor();
        await Villager.SignInAsync(site, visitor, Samples.NewPhone());
        var page = await (await visitor.GoAsync("/ho-so/moi/1.001193")).PressAsync("Trả lời câu đầu tiên");
        while (!page.Path.EndsWith("/birth-proof", StringComparison.Ordinal)) page = await Villager.AnswerAsync(page, Samples.Birth());
        var question = page.Path;

        page = await page.PressAsync("sang câu sau");
        Assert.Contains("Còn thiếu giấy tờ", page.Errors, StringComparison.Ordinal);
        page = await page.Attach("giấy.jpg", "không phải ảnh"u8.ToArray()).PressAsync("sang câu sau");
        Assert.NotEqual("", page.Errors);
        Assert.DoesNotContain("Còn thiếu giấy tờ", page.Errors, StringComparison.Ordinal);
        page = await page.Attach("giấy.jpg", Samples.Jpeg(9000)).PressAsync("sang câu sau");
        Assert.Equal("", page.Errors);
        Assert.False(page.Path.StartsWith(question, StringComparison.Ordinal), page.Path);

        // Once more from the page that shows all answers, and back to it.
        page = await Villager.AnswerAllAsync(page, Samples.Birth());
        page = await (await visitor.GoAsync(question + "?xem-lai=true")).Attach("mặt sau.jpg", Samples.Jpeg(8000)).PressAsync("Tải ảnh lên");
        Assert.Equal(2, page.Document.QuerySelectorAll(".papers li").Length);
        page = await page.Attach("trang ba.jpg", Samples.Jpeg(7000)).PressAsync("sang câu sau");
        Assert.EndsWith("/xem-lai", page.Path, StringComparison.Ordinal);
        Assert.Contains("3 ảnh", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task What_is_chosen_goes_along_with_the_answer_to_what_was_missing(string engine)
    {
        var site = await TestSite.SharedAsync(engine);
        var villager = site.Visitor();
        await Villager.SignInAsync(site, villager, Samples.NewPhone());
        var (code, _) = Villager.CodesOf(await Villager.FileBirthAsync(villager));
        var asking = await AskingAsync(site, code);
        await asking.Choose("Giấy chứng sinh").Fill("#why.birth-proof", "Ảnh mờ.").Fill("#what.1", "Sổ hộ khẩu cũ").Fill("#why.1", "Để đối chiếu.").PressAsync("bổ sung");

        var page = await (await villager.GoAsync($"/ho-so/{code}")).FollowAsync("Bổ sung giấy tờ");
        Assert.Contains("ít nhất một ảnh", (await page.PressAsync("Gửi")).Errors, StringComparison.Ordinal);
        // One of two is no paper: nothing is sent yet, and the other is kept.
        page = await page.Attach("lại.jpg", Samples.Jpeg(5000)).Attach("sổ.jpg", "không phải ảnh"u8.ToArray(), field: 1).PressAsync("Gửi");
        Assert.NotEqual("", page.Errors);
        Assert.Single(page.Document.QuerySelectorAll(".papers li"));
        page = await page.Attach("sổ.jpg", Samples.Jpeg(6000), field: 1).PressAsync("Gửi");
        Assert.Contains("Xã đang làm", page.Text, StringComparison.Ordinal);

        Assert.True(DossierCode.TryParse(code, out var parsed));
        var papers = await site.ReadAsync(db => db.Set<PaperRow>().AsNoTracking().Where(p => p.Round == 1 && db.Set<Dossier>().Any(d => d.Id == p.DossierId && d.Code == parsed)).Select(p => new { p.Slot, p.Pending }).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([("birth-proof", false), ("bo-sung-1-2", false)], papers.Select(p => (p.Slot, p.Pending)).Order());
    }

    [Theory, BothEngines]
    public async Task Eight_taps_that_overtake_each_other_are_one_answer(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, more: services => services.ConfigureDbContext<Db>(options => options.AddInterceptors(new Late("dossiers_supplement"))));
        var villager = site.Visitor();
        await Villager.SignInAsync(site, villager, Samples.NewPhone());
        var (code, _) = Villager.CodesOf(await Villager.FileBirthAsync(villager));
        await (await AskingAsync(site, code)).Choose("Giấy chứng sinh").Fill("#why.birth-proof", "Ảnh mờ.").PressAsync("bổ sung");

        var page = await (await villager.GoAsync($"/ho-so/{code}/bo-sung")).Attach("lại.jpg", Samples.Jpeg(5000)).PressAsync("Tải ảnh lên");
        foreach (var sent in await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => page.PressAsync("Gửi"))))
        {
            Assert.Equal("", sent.Errors);
            Assert.Contains("Xã đang làm", sent.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>The officer's page that asks for what is missing.</summary>
    private static async Task<Page> AskingAsync(TestSite site, string code) => await (await PageTests.OfficerAsync(site, "motcua")).GoAsync($"/mot-cua/{code}/send-back");

    /// <summary>Each question about a table comes a little later than it was asked, one more than the other.</summary>
    private sealed class Late(string table) : DbCommandInterceptor
    {
        private int asked;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains(table, StringComparison.Ordinal)) await Task.Delay(Interlocked.Increment(ref asked) * 37 % 200, cancellationToken);
            return result;
        }
    }
}
