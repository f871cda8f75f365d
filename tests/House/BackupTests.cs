using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>A backup taken while residents file is a whole installation, with the key that was kept elsewhere.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("thonso-backup-").FullName;

    [Fact]
    public async Task What_was_answered_before_is_in_it_with_its_papers_and_it_can_be_served()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        using var api = site.Api(await site.SignInAsync(Samples.NewPhone()));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => FileAsync(api)));
        var before = await CountAsync(site);

        using var enough = new CancellationTokenSource();
        var filing = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await FileAsync(api);
        })).ToList();
        var backup = new Backup(site.Options, site.Services.GetRequiredService<IStore>());
        var added = 0;
        for (var i = 0; i < 8; i++)
        {
            added += await backup.RunAsync(folder);
            var there = Papers().Select(Path.GetFileName).ToHashSet();
            Assert.DoesNotContain(await NamedAsync(), name => !there.Contains(name));
        }
        await enough.CancelAsync();
        await Task.WhenAll(filing);
        Assert.Equal(Papers().Count(), added);

        // The key comes back from where it is kept.
        Assert.False(Directory.Exists(Path.Combine(folder, "keys")));
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        File.Copy(Path.Combine(site.Options.DataFolder, "keys", "installation.key"), Path.Combine(folder, "keys", "installation.key"));
        await using var restored = await TestSite.StartAsync(Engines.Sqlite, demo: false, with: o => o with { DataFolder = folder });
        Assert.InRange(await CountAsync(restored), before, await CountAsync(site));
        var said = new List<string>();
        Assert.True(await restored.Services.GetRequiredService<JournalCheck>().RunAsync(said.Add) == 0, string.Join('\n', said));
        var blobs = restored.Services.GetRequiredService<IBlobs>();
        var papers = await restored.ReadAsync(db => db.Database.SqlQueryRaw<string>("SELECT blob AS Value FROM dossiers_paper").ToListAsync());
        Assert.True(papers.Count >= 5);
        foreach (var paper in papers)
        {
            Assert.True(BlobName.TryParse(paper, out var name));
            await using var content = await blobs.OpenAsync(TestSite.HoaPhu, name);
            await content.CopyToAsync(Stream.Null);
        }
        // Served, it is no backup any more.
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => backup.RunAsync(folder));
        Assert.Contains("not a backup", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_place_for_a_backup_is_refused_and_nothing_is_written()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite);
        var store = site.Services.GetRequiredService<IStore>();
        var inside = Path.Combine(site.Options.DataFolder, "backup");
        await RefusedAsync(site.Options, inside, "another disk");
        await RefusedAsync(site.Options with { DataFolder = site.Options.DataFolder + "/" }, inside, "another disk");
        await RefusedAsync(site.Options, site.Options.DataFolder, "another disk");
        Assert.False(Directory.Exists(inside));
        await RefusedAsync(site.Options with { DataFolder = folder }, folder + "-2", "nothing");
        await RefusedAsync(site.Options with { Database = "postgres://somewhere/else" }, folder, "pg_dump");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));

        async Task RefusedAsync(ThonSoOptions options, string to, string why) =>
            Assert.Contains(why, (await Assert.ThrowsAsync<InvalidOperationException>(() => new Backup(options, store).RunAsync(to))).Message, StringComparison.Ordinal);
    }

    /// <summary>Files for a birth with a paper unlike all others: equal ones are kept once.</summary>
    private async Task FileAsync(HttpClient api)
    {
        using var kept = await api.PostAsync("/api/v1/papers", new ByteArrayContent(Samples.Pdf(NewId.Next().ToString("N"))));
        var paper = (await kept.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = JsonContent.Create(new { procedure = "1.001193", answers = Samples.Birth(), papers = new[] { new { slot = "birth-proof", paper } } }) };
        request.Headers.Add("Idempotency-Key", NewId.Next().ToString());
        using var answer = await api.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private IEnumerable<string> Papers() => Directory.EnumerateFiles(Path.Combine(folder, "papers"), "*", SearchOption.AllDirectories);

    /// <summary>The papers that the copied database names.</summary>
    private async Task<List<string>> NamedAsync()
    {
        await using var db = new SqliteConnection($"Data Source={Path.Combine(folder, "thonso.db")};Mode=ReadOnly;Pooling=False");
        await db.OpenAsync();
        await using var command = new SqliteCommand("SELECT blob FROM dossiers_paper", db);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }

    private static Task<long> CountAsync(TestSite site) => site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS Value FROM dossiers_dossier").SingleAsync());

    public void Dispose()
    {
        // A site that served it has removed it.
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
