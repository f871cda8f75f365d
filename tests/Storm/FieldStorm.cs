using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Storm;

/// <summary>
/// Phones of a village's team on a bad line, against a server that is killed, whose leader gives households to others
/// and takes a member out, and that (on SQLite) once comes back from an older backup. Afterwards nothing is lost, nothing
/// doubled, and every phone and the server agree act by act. <c>THONSO_STORM_ACTS=100000 ./test Storm</c> runs it in full.
/// </summary>
public sealed class FieldStorm
{
    private const int Rounds = 10;
    private static readonly string[] Members = ["0900 000 201", "0900 000 202", "0900 000 203", "0900 000 204"];
    private static readonly int Acts = int.TryParse(Environment.GetEnvironmentVariable("THONSO_STORM_ACTS"), out var acts) ? acts : 1000;

    /// <summary>A household is not visited a hundred times.</summary>
    private static readonly int Homes = Math.Max(240, Acts / 40);

    [Theory, BothEngines]
    public async Task Nothing_is_lost_doubled_or_unexplained(string engine)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("THONSO_STORM_SEED"), out var given) ? given : Random.Shared.Next();
        var random = new Random(seed);
        var data = Directory.CreateTempSubdirectory("thonso-field-").FullName;
        var backup = Directory.CreateTempSubdirectory("thonso-backup-").FullName;
        var database = engine == Engines.Postgres ? PostgresCluster.NewDatabase() : null;
        var faults = new Faults();
        var phones = new List<FieldPhone>();
        var took = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            Leader leader;
            using (var first = await Child.StartAsync(data, database))
            {
                var tokens = new Dictionary<string, string>();
                foreach (var member in Members) tokens[member] = await Leader.SignInAsync(first.Address, member);
                leader = new Leader(tokens[Members[0]]);
                await leader.GiveAsync(first.Address, random, Homes, Members);
                // Two phones of each member: both are theirs, neither knows of the other.
                phones.AddRange(Members.SelectMany(m => new[] { m, m }).Select(m => new FieldPhone(m, tokens[m], new Random(random.Next()), faults)));
                foreach (var phone in phones)
                {
                    await phone.RegisterAsync(first.Address);
                    await phone.SyncAsync(first.Address, 0);
                }
                first.Kill();
            }

            for (var round = 0; round < Rounds; round++)
            {
                if (database is null && round == 2) Copy(data, backup);
                if (database is null && round == 6) Restore(backup, data);
                using var child = await Child.StartAsync(data, database);
                foreach (var phone in phones) phone.Work(Math.Max(1, Acts / Rounds / phones.Count));
                // While they are away, households change hands; later one member is no longer in the team at all.
                if (round is 1 or 4 or 7) await leader.GiveAsync(child.Address, random, Homes, Members);
                if (round == 8) await leader.LetGoAsync(child.Address, Members[3], Members[1]);
                var working = phones.Select(async phone =>
                {
                    for (var i = 0; i < 6 && phone.Open.Any(); i++) await phone.SyncAsync(child.Address, 0.25);
                }).ToList();
                await Task.WhenAny(Task.WhenAll(working), Task.Delay(random.Next(500, 1500 + Acts / Rounds * 8)));
                child.Kill();
                await Task.WhenAll(working);
            }

            using var last = await Child.StartAsync(data, database);
            for (var i = 0; i < 400 && (i < 2 || phones.Any(p => p.Open.Any())); i++)
            {
                // What the server took and was killed over, it does itself within half a minute.
                if (i >= 20) await Task.Delay(200);
                foreach (var phone in phones) await phone.SyncAsync(last.Address, i < 20 ? 0.1 : 0);
            }
            // What the others did last changes what a phone carries: once more, with nothing to send.
            foreach (var phone in phones) await phone.SyncAsync(last.Address, 0);
            await AgreeAsync(last.Address, phones);
            var all = phones.SelectMany(p => p.Acts).ToList();
            var visits = await leader.CountAsync(data, database, "SELECT count(*) FROM outreach_visit v WHERE EXISTS (SELECT 1 FROM field_act a WHERE a.id = v.id)");
            Assert.Equal(all.Count(a => a is { Kind: "visit.record", State: "accepted" }), visits);
            Assert.Equal(all.Count, await leader.CountAsync(data, database, "SELECT count(*) FROM field_act"));
            Assert.Equal(all.Count(a => a is { State: "accepted", Photo: not null }), await leader.CountAsync(data, database, "SELECT count(*) FROM outreach_photo p WHERE EXISTS (SELECT 1 FROM field_act a WHERE a.id = p.visit_id)"));
            Assert.Equal(0, await leader.CountAsync(data, database, "SELECT count(*) FROM field_part"));
            Assert.True(faults.All > Acts / 200, $"Only {faults.All} faults: this tested nothing.");
            Assert.True(database is not null || phones.Sum(p => p.SentAgain) > 0, "The backup lost nothing: this tested nothing.");
            last.Kill();
            var (code, said) = await Child.VerifyAsync(data, database);
            Assert.True(code == 0, said);
            TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{engine}, seed {seed}: {all.Count} acts in {took.Elapsed.TotalSeconds:0} s, {all.Count(a => a.State == "accepted")} accepted, {all.Count(a => a.State == "refused")} refused, {phones.Sum(p => p.SentAgain)} sent again after the backup; {faults.LostRequests} requests and {faults.LostAnswers} answers lost, {faults.Doubled} doubled, {faults.Late} late, {faults.Torn} torn, {Rounds + 1} kills"));
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"seed {seed}", problem);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
            Directory.Delete(backup, recursive: true);
        }
    }

    /// <summary>Every act has an end, the same on both sides, and each phone carries exactly what its member may see.</summary>
    private static async Task AgreeAsync(Uri address, List<FieldPhone> phones)
    {
        foreach (var phone in phones)
        {
            Assert.Empty(phone.Open);
            var sides = await phone.ReconcileAsync(address);
            Assert.Empty(sides.GetProperty("unknown").EnumerateArray());
            var there = sides.GetProperty("acts").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetGuid(), a => a.GetProperty("state").GetString());
            Assert.Equal(phone.Acts.Count, there.Count);
            foreach (var act in phone.Acts) Assert.Equal(act.State, there[act.Id]);
            Assert.True(await phone.CarriesTheRightAsync(address));
            Assert.All(phone.Acts.Where(a => a.State == "refused"), act => Assert.False(string.IsNullOrEmpty(act.Code)));
        }
        var homes = phones.Where((_, i) => i % 2 == 0).Select(p => p.Homes).ToList();
        Assert.Equal(homes.Sum(h => h.Count), homes.SelectMany(h => h).Distinct().Count());
        Assert.Empty(homes[3]);
    }

    /// <summary>What an administrator copies while the server stands still: the database, not the papers.</summary>
    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*.db*")) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    private static void Restore(string backup, string data)
    {
        foreach (var file in Directory.GetFiles(data, "*.db*")) File.Delete(file);
        Copy(backup, data);
    }
}

/// <summary>The team's leader, at a computer with a good line.</summary>
internal sealed partial class Leader(string token)
{
    /// <summary>Gives the village's households out anew.</summary>
    public async Task GiveAsync(Uri address, Random random, int homes, IReadOnlyList<string> among)
    {
        var csv = new StringBuilder("code,head,address,phone,language,member_phone\n");
        for (var i = 1; i <= homes; i++) csv.Append(CultureInfo.InvariantCulture, $"S-{i:000},Hộ Thử {i},xóm {i % 9},,viet,{among[random.Next(among.Count)]}\n");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv.ToString())), "file", "ho.csv" } };
        await SendAsync(address, "/to-cong-nghe/thon-4/ho/tep", "", form);
    }

    /// <summary>Takes a member out; another gets what they had.</summary>
    public async Task LetGoAsync(Uri address, string who, string heir)
    {
        using var api = Api(address);
        var page = await api.GetStringAsync("/to-cong-nghe/thon-4");
        var ids = PersonLink().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        async Task<string> IdAsync(string phone)
        {
            foreach (var id in ids) if ((await api.GetStringAsync($"/to-cong-nghe/thon-4/to-vien/{id}")).Contains($"tel:{phone.Replace(" ", "")}", StringComparison.Ordinal) || (await api.GetStringAsync($"/to-cong-nghe/thon-4/to-vien/{id}")).Contains(phone, StringComparison.Ordinal)) return id;
            throw new InvalidOperationException($"{phone} is not in the team.");
        }
        var (from, to) = (await IdAsync(who), await IdAsync(heir));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("member", to)]);
        await SendAsync(address, $"/to-cong-nghe/thon-4/to-vien/{from}", "?handler=Thoi", form);
    }

    public static async Task<string> SignInAsync(Uri address, string phone)
    {
        using var api = new HttpClient { BaseAddress = address };
        var asked = await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone });
        var codeId = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codeId").GetGuid();
        string? code = null;
        while (code is null)
        {
            var messages = await api.GetFromJsonAsync<JsonElement>($"/api/v1/demo/messages?phone={Uri.EscapeDataString(phone)}");
            code = messages.EnumerateArray().Select(m => m.GetProperty("text").GetString()!).FirstOrDefault(t => t.Length > 6 && t[..6].All(char.IsAsciiDigit))?[..6];
            if (code is null) await Task.Delay(20);
        }
        var entered = await api.PostAsJsonAsync("/api/v1/sign-in", new { codeId, code });
        return (await entered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    public Task<long> CountAsync(string data, string? database, string sql) => CrashTests.CountAsync(database, data, sql);

    private async Task SendAsync(Uri address, string path, string handler, HttpContent form)
    {
        using var api = Api(address);
        using var shown = await api.GetAsync(path);
        var html = await shown.Content.ReadAsStringAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, path + handler) { Content = form };
        request.Headers.Add("X-Form-Token", FormToken().Match(html).Groups[1].Value);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await api.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    private HttpClient Api(Uri address)
    {
        var cookies = new System.Net.CookieContainer();
        cookies.Add(address, new System.Net.Cookie("ts", token));
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
    }

    [GeneratedRegex("name=\"form-token\"[^>]*value=\"([^\"]+)\"|name=form-token value=([^ >]+)")]
    private static partial Regex FormToken();

    [GeneratedRegex("/to-vien/([0-9a-f-]{36})")]
    private static partial Regex PersonLink();
}
