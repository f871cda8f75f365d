using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>When something of ours breaks, people get a plain page and programs a problem; nobody gets to see inside.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_broken_database_shows_a_plain_page_and_no_trace()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var owner = new Caller(site, await site.SignInAsync());
        using (var before = await owner.AskAsync("GET", "/toi")) Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.Options.DataFolder, "thonso.db")};Default Timeout=30"))
        {
            await connection.OpenAsync();
            await using var broken = connection.CreateCommand();
            broken.CommandText = "ALTER TABLE dossiers_dossier RENAME TO gone";
            await broken.ExecuteNonQueryAsync();
        }

        foreach (var (path, title) in new[] { ("/toi", "Máy của xã gặp lỗi"), ("/en/toi", "Something went wrong on our side") })
        {
            using var answer = await owner.AskAsync("GET", path);
            var page = await Seen.OfAsync(answer, path);
            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.Equal(title, page.Html.QuerySelector("h1")!.TextContent);
            Assert.Matches("^[0-9a-f]{32}$|^0H", page.Html.QuerySelector("main code")!.TextContent);
            Assert.NotNull(page.Html.QuerySelector("a[href^='tel:']"));
            Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.NotNull(page.Header("Content-Security-Policy"));
            TellsNothing(page.Text);
        }

        using (var answer = await owner.AskAsync("GET", "/api/v1/dossiers/261120-0001"))
        {
            var text = await answer.Content.ReadAsStringAsync();
            var problem = JsonElement.Parse(text);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("core.failed", problem.GetProperty("code").GetString());
            Assert.NotEmpty(problem.GetProperty("trace").GetString()!);
            TellsNothing(text);
        }

        // What does not need the broken part goes on.
        using (var home = await owner.AskAsync("GET", "/thu-tuc")) Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task A_host_name_nobody_serves_gets_the_home_commune_or_nothing()
    {
        var site = await TestSite.SharedAsync(Engines.Sqlite);
        using var elsewhere = await new Caller(site, null, "khong-co.example").AskAsync("GET", "/");
        Assert.Contains("Hòa Phú", await elsewhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var neighbour = await new Caller(site, null, TestSite.NeighbourHost).AskAsync("GET", "/");
        Assert.DoesNotContain("Hòa Phú", await neighbour.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void TellsNothing(string text)
    {
        foreach (var inside in new[] { "   at ", "Exception", "SQLite", "dossiers_dossier", ".cs:", "ThonSo.", "Microsoft." }) Assert.DoesNotContain(inside, text, StringComparison.Ordinal);
    }
}
