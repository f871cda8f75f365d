using System.Text;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Coverage;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>The table of villages by skills: who can, who holds a certificate, and nothing where nothing is known.</summary>
public sealed class CoverageTests
{
    [Theory, BothEngines]
    public async Task Who_is_confirmed_counts_once_and_no_longer_than_the_certificate_holds(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var given = new Given(site);
        var held = await given.CertifiedAsync("H'Đủ Niê", Given.HelperAward);
        var other = await given.CertifiedAsync("Y Đủ Niê", Given.HelperAward);
        var watched = await given.PersonAsync("Y Chưa Niê");
        await given.CheckAsync(await given.LeaderAsync(), watched, SkillCheck.Alone, Given.HelperSkills);
        await site.ReadersSettledAsync();
        var confirmed = await ConfirmedAsync(given);
        Assert.InRange(confirmed, 2, 99);

        var leader = await given.OfficerAsync("lanhdao");
        var page = await leader.GoAsync("/quan-tri/hoc?khung=thon-so-to-vien");
        Assert.Contains($"xác nhận {confirmed}", page.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("Chưa biết thôn", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString((await leader.GoAsync("/quan-tri/hoc/xuat")).Bytes).Split('\n').Select(l => l.Trim().Split(',')).ToList();
        var column = Array.IndexOf(csv[0], "confirmed");
        Assert.Equal($"{confirmed}", csv.Single(l => l[0].Length == 0 && l.Contains("TSH-1"))[column]);

        // Taken back: one fewer. The day after its last: nobody.
        await given.RevokeAsync(await given.LeaderAsync(), other.Row.Id);
        Assert.Equal(confirmed - 1, await ConfirmedAsync(given));
        site.Clock.AdvanceTo(held.Row.ExpiresOn!.Value.AddDays(1).ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc));
        Assert.Equal(0, await ConfirmedAsync(given));
    }

    /// <summary>Of people whose village is not known yet: they came to no class and filed nothing.</summary>
    private static async Task<int> ConfirmedAsync(Given given) =>
        (await given.DoAsync<CoverageBook, IReadOnlyList<VillageCoverage>>(book => book.AllAsync(TestSite.HoaPhu))).Single(v => v.Village is null).Confirmed.GetValueOrDefault(Given.HelperSkills[0]);
}
