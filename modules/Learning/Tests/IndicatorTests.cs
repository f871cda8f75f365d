using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Indicators;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>The province's indicators: typed with their source and day, kept, and never 0 where nothing is known.</summary>
public sealed class IndicatorTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(Course.Data, "learning", "indicators.yaml"));

    [Theory, BothEngines]
    public async Task A_figure_is_typed_shown_exported_and_kept_when_another_follows(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var leader = await new Given(site).OfficerAsync("lanhdao");
        var page = await (await leader.GoAsync("/quan-tri/hoc")).FollowAsync("Năm chỉ tiêu báo cáo tỉnh");
        Assert.Equal(5, Occurrences(page.Text, "chưa có số liệu"));

        page = await page.FollowAsync("Cán bộ, công chức có kỹ năng số");
        Assert.Contains("Mục tiêu 2026: 100%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kế hoạch 01-KH/BCĐTW", page.Text, StringComparison.Ordinal);
        page = await TypeAsync(page, "31", "43", "2026-09-30", "Phòng Văn hóa - Xã hội, báo cáo 12/BC");
        Assert.Contains("31 / 43 = 72,1%", page.Text, StringComparison.Ordinal);
        // An older day typed later is kept, and does not take its place; the same day does.
        page = await TypeAsync(page, "20", "43", "2026-06-30", "báo cáo quý 2");
        page = await TypeAsync(page, "0", "43", "2026-09-30", "=HYPERLINK(1)");
        Assert.Contains("0 / 43 = 0,0%", page.Text, StringComparison.Ordinal);
        foreach (var kept in (string[])["31 / 43", "báo cáo 12/BC", "báo cáo quý 2"]) Assert.Contains(kept, page.Text, StringComparison.Ordinal);

        // A typed 0 is 0, and what nobody typed is empty. No spreadsheet runs what was typed.
        var lines = await CsvAsync(leader);
        Assert.Equal("officials,\"Cán bộ, công chức có kỹ năng số\",0,43,0.0,2026-09-30,'=HYPERLINK(1),2026-11-20,80,100,", lines["officials"]);
        Assert.Equal("enterprise-workers,\"Người lao động trong doanh nghiệp, hợp tác xã có kỹ năng số\",,,,,,,80,100,", lines["enterprise-workers"]);

        // A mistake is taken out, stays readable, and what was there before counts again.
        page = await leader.GoAsync("/quan-tri/hoc/chi-tieu/officials");
        page = await page.PressAsync("Bỏ số ngày 30/09/2026");
        Assert.Contains("31 / 43 = 72,1%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ghi nhầm, đã bỏ", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, await site.ReadAsync(db => db.Set<FigureRow>().CountAsync()));
    }

    [Theory]
    [InlineData("", "", "2026-11-20", "x", "Ghi ít nhất một số")]
    [InlineData("44", "43", "2026-11-20", "x", "không thể nhiều hơn tổng số")]
    [InlineData("nhiều", "43", "2026-11-20", "x", "Chỉ viết số")]
    [InlineData("-1", "43", "2026-11-20", "x", "Chỉ viết số")]
    [InlineData("1,5", "43", "2026-11-20", "x", "Chỉ viết số")]
    [InlineData("1", "43", "2026-11-21", "x", "Chọn ngày của số liệu")]
    [InlineData("1", "43", "", "x", "Chọn ngày của số liệu")]
    [InlineData("1", "43", "2019-12-31", "x", "Chọn ngày của số liệu")]
    [InlineData("1", "43", "2026-11-20", " ", "Ghi số này lấy ở đâu")]
    public async Task What_cannot_be_is_asked_again_and_the_rest_stays(string some, string all, string day, string source, string sentence)
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var page = await (await new Given(site).OfficerAsync("lanhdao")).GoAsync("/quan-tri/hoc/chi-tieu/pupils");
        var again = await TypeAsync(page, some, all, day, source);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(sentence, again.Errors, StringComparison.Ordinal);
        Assert.Equal(all, again.Document.QuerySelector("#mau")!.GetAttribute("value"));
        Assert.False(await site.ReadAsync(db => db.Set<FigureRow>().AnyAsync(f => f.Indicator == Indicator.Pupils)));
    }

    [Theory, BothEngines]
    public async Task What_is_half_known_has_no_share_and_what_we_count_stands_beside(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (given, leader) = (new Given(site), await new Given(site).OfficerAsync("lanhdao"));
        await site.ReadersSettledAsync();
        int Counted(string line) => int.Parse(line.Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var before = await CsvAsync(leader);
        await given.CertifiedAsync("H'Đếm Niê", Given.CitizenAward);
        // Who was watched and needed help, and who is confirmed to help others, is not counted as confirmed.
        var other = await given.PersonAsync("Y Chưa Êban");
        await given.CheckAsync(await given.LeaderAsync(), other, SkillCheck.WithHelp, Given.CitizenSkills);
        await given.CertifiedAsync("Y Giúp Êban");
        await site.ReadersSettledAsync();

        var page = await TypeAsync(await leader.GoAsync("/quan-tri/hoc/chi-tieu/adults-confirmed"), "", "8.120", "2026-11-20", "Công an xã");
        Assert.Contains("chưa rõ / 8.120", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8.120 =", page.Text, StringComparison.Ordinal);
        var lines = await CsvAsync(leader);
        Assert.Equal(1, Counted(lines["adults-confirmed"]) - Counted(before["adults-confirmed"]));
        Assert.Equal(2, Counted(lines["adults-able"]) - Counted(before["adults-able"]));
        Assert.Contains(",,8120,,2026-11-20,Công an xã,", lines["adults-confirmed"], StringComparison.Ordinal);
        Assert.StartsWith("adults-able,Người trưởng thành có kỹ năng số,,,,,,,80,100,", lines["adults-able"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_written_once_and_another_communes_figure_is_not_touched()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        var given = new Given(site);
        var (leader, request) = (await given.LeaderAsync(), RequestId.Fresh());
        var wish = new FigureWish("5", "9", new(2026, 11, 1), "sổ của xã");
        var first = await given.DoAsync<TypeFigure, Outcome<Guid>>(act => act.RunAsync(TestSite.HoaPhu, leader, request, Indicator.EnterpriseWorkers, wish));
        var again = await given.DoAsync<TypeFigure, Outcome<Guid>>(act => act.RunAsync(TestSite.HoaPhu, leader, request, Indicator.EnterpriseWorkers, wish));
        Assert.Equal(first.Value, again.Value);
        Assert.Equal("learning.no-figure", (await given.DoAsync<TypeFigure, Refusal?>(act => act.WithdrawAsync(TestSite.Neighbour, leader, RequestId.Fresh(), Indicator.EnterpriseWorkers, first.Value)))!.Code);
        Assert.Null((await site.ReadAsync(db => db.Set<FigureRow>().AsNoTracking().SingleAsync(f => f.Id == first.Value))).WithdrawnAt);
        Assert.Null(await given.DoAsync<TypeFigure, Refusal?>(act => act.WithdrawAsync(TestSite.HoaPhu, leader, RequestId.Fresh(), Indicator.EnterpriseWorkers, first.Value)));
    }

    [Fact]
    public void A_share_is_between_none_and_all_and_all_only_where_it_is_all() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).SelectMany(all => Gen.Choose(0, all).Select(some => (some, all))).ToArbitrary(), pair =>
        {
            var share = Row(pair.some, pair.all).Percent;
            return pair.all == 0 ? share is null : share is >= 0 and <= 100 && share == 100 == (pair.some == pair.all) && Math.Abs(share.Value - 100m * pair.some / pair.all) <= 0.1m;
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("0", 0)]
    [InlineData("8120", 8120)]
    [InlineData("8.120", 8120)]
    [InlineData("1 008 120", 1008120)]
    public void A_count_is_read_as_people_type_it_and_nothing_is_not_0(string typed, int? count)
    {
        Assert.True(TypeFigure.TryCount(typed, out var read));
        Assert.Equal(count, read);
    }

    [Theory]
    [InlineData("8.12")]
    [InlineData("8,120")]
    [InlineData("80%")]
    [InlineData("1e3")]
    [InlineData("99999999999")]
    public void What_may_mean_two_things_is_no_count(string typed) => Assert.False(TypeFigure.TryCount(typed, out _));

    [Theory]
    [InlineData("code: pupils", "code: officials", "officials must be there once")]
    [InlineData("code: pupils", "code: everybody", "there is no indicator everybody")]
    [InlineData("year: 2025", "year: 2026", "2026 has two targets")]
    [InlineData("percent: 80", "percent: 180", "percent is a number from 0 to 100")]
    [InlineData("percent: 80, ", "", "percent is a number from 0 to 100")]
    [InlineData("source: \"Kế hoạch 01-KH/BCĐTW\",", "", "source is missing")]
    [InlineData("year: 2025", "year: 25", "a target has a year")]
    public void What_is_wrong_with_the_file_is_said(string part, string instead, string sentence)
    {
        var problem = Assert.Throws<InvalidDataException>(() => IndicatorRules.Read("indicators.yaml", Yaml.Replace(part, instead, StringComparison.Ordinal)));
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
    }

    private static FigureRow Row(int some, int all) => new() { Source = "", Salt = [], Numerator = some, Denominator = all };

    private static Task<Page> TypeAsync(Page page, string some, string all, string day, string source)
    {
        foreach (var (name, value) in new[] { ("tu", some), ("mau", all), ("ngay", day), ("nguon", source) }) Assert.True(page.TryAnswer(name, value));
        return page.PressAsync("Ghi số này");
    }

    /// <summary>The export's lines by their indicator.</summary>
    private static async Task<Dictionary<string, string>> CsvAsync(Visitor visitor)
    {
        var file = await visitor.GoAsync("/quan-tri/hoc/chi-tieu/xuat");
        return Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToDictionary(l => l.Split(',')[0]);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
