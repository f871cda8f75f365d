using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Support;

namespace ThonSo.Storm;

/// <summary>An act in a phone's outbox.</summary>
internal sealed class OutboxAct
{
    public Guid Id { get; } = NewId.Next();
    public required string Kind { get; init; }
    public required DateTimeOffset At { get; init; }
    public required object Body { get; init; }
    public Guid? Photo { get; init; }
    public string State { get; set; } = "queued";
    public string? Code { get; set; }
}

/// <summary>
/// A member's phone as the protocol wants it (docs/field-kit.md): it keeps everything, sends what waits until each act
/// has its end, says what it carries, and compares its count with the server's.
/// </summary>
internal sealed class FieldPhone(string number, string token, Random random, Faults faults)
{
    private const int Piece = 8 * 1024;
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<Guid, byte[]> photos = [];
    private readonly Dictionary<string, Dictionary<string, string>> carried = [];
    private TimeSpan wrongBy = TimeSpan.FromMinutes(random.Next(-4 * 24 * 60, 4 * 24 * 60));
    private string? mark;

    public Guid Id { get; } = NewId.Next();

    public string Number => number;

    public List<OutboxAct> Acts { get; } = [];

    public int SentAgain { get; private set; }

    public IReadOnlyList<Guid> Homes => carried.TryGetValue("households", out var homes) ? [.. homes.Keys.Select(Guid.Parse)] : [];

    public IEnumerable<OutboxAct> Open => Acts.Where(a => a.State is "queued" or "waiting");

    private DateTimeOffset Now => TimeProvider.System.GetUtcNow() + wrongBy;

    public async Task RegisterAsync(Uri address)
    {
        using var api = Api(address, badness: 0);
        using var kept = await api.PostAsJsonAsync("/api/v1/field/devices", new { device = Id, secretHash = Convert.ToBase64String(SHA256.HashData(secret)), name = "Android" });
        if (!kept.IsSuccessStatusCode) throw new InvalidOperationException($"The phone was not registered: {await kept.Content.ReadAsStringAsync()}");
    }

    /// <summary>A few hours in the village, without a line.</summary>
    public void Work(int acts)
    {
        if (random.Next(10) == 0) wrongBy = TimeSpan.FromMinutes(random.Next(-4 * 24 * 60, 4 * 24 * 60));
        for (var i = 0; i < acts; i++)
        {
            var home = Homes.Count > 0 ? Homes[random.Next(Homes.Count)] : NewId.Next();
            Acts.Add(random.Next(100) switch
            {
                < 70 => Act("visit.record", new { household = home, outcome = "at-home", done = new[] { "phone" }, note = "Ghi thử", next = (string?)null }, random.Next(25) == 0),
                < 95 => Act("needs.tell", new { household = home, form = 1, answers = new { smartphone = random.Next(2) == 0 ? "yes" : "no" } }),
                < 98 => Act("visit.record", new { household = NewId.Next(), outcome = "at-home", done = Array.Empty<string>() }),
                _ => Act("no.such", new { }),
            });
        }
    }

    /// <summary>Sends and asks, as often as the line lets it; whatever fails is tried again the next time.</summary>
    public async Task SyncAsync(Uri address, double badness)
    {
        using var api = Api(address, badness);
        try
        {
            await SendAsync(api);
            await AskAsync(api);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
        }
    }

    /// <summary>What a phone would carry that came with empty hands: the carried must be the same.</summary>
    public async Task<bool> CarriesTheRightAsync(Uri address)
    {
        var before = carried.ToDictionary(s => s.Key, s => s.Value.OrderBy(i => i.Key).ToList());
        mark = null;
        carried.Clear();
        using var api = Api(address, badness: 0);
        await AskAsync(api);
        return before.Where(s => s.Value.Count > 0).Select(s => s.Key).Order().SequenceEqual(carried.Where(s => s.Value.Count > 0).Select(s => s.Key).Order())
            && carried.All(s => s.Value.Count == 0 || before[s.Key].SequenceEqual(s.Value.OrderBy(i => i.Key)));
    }

    public async Task<JsonElement> ReconcileAsync(Uri address)
    {
        using var api = Api(address, badness: 0);
        return await JsonAsync(await api.PostAsJsonAsync("/api/v1/field/reconcile", new { device = Id, acts = Acts.Where(a => a.State != "queued").Select(a => a.Id) }));
    }

    private OutboxAct Act(string kind, object body, bool withPhoto = false)
    {
        Guid? photo = null;
        if (withPhoto) photos[(photo = NewId.Next()).Value] = [.. Samples.Jpeg()];
        return new OutboxAct { Kind = kind, At = Now, Body = body, Photo = photo };
    }

    private async Task SendAsync(HttpClient api)
    {
        while (Acts.Where(a => a.State == "queued").Take(20).ToList() is { Count: > 0 } ready)
        {
            foreach (var act in ready.Where(a => a.Photo is not null)) await SendPhotoAsync(api, act.Photo!.Value);
            var said = await JsonAsync(await api.PostAsJsonAsync("/api/v1/field/acts", new
            {
                device = Id,
                now = Now,
                acts = ready.Select(a => new { a.Id, a.Kind, village = "thon-4", a.At, a.Body, photos = a.Photo is { } p ? new[] { new { id = p, slot = "" } } : [] }),
            }));
            foreach (var answer in said.GetProperty("acts").EnumerateArray()) Take(answer);
        }
    }

    private void Take(JsonElement answer)
    {
        if (answer.GetProperty("state").GetString() is not { } state || state == "photos") return;
        if (Acts.Find(a => a.Id == answer.GetProperty("id").GetGuid()) is not { } act) return;
        if (act.State is "accepted" or "refused" && act.State != state) throw new InvalidOperationException($"{act.Id} was {act.State} and is {state}.");
        (act.State, act.Code) = (state, answer.GetProperty("code").GetString());
        if (state == "refused" && string.IsNullOrWhiteSpace(answer.GetProperty("says").GetProperty("vi").GetString())) throw new InvalidOperationException($"{act.Id} was refused without a reason.");
    }

    private async Task SendPhotoAsync(HttpClient api, Guid id)
    {
        var bytes = photos[id];
        var got = (await JsonAsync(await api.GetAsync($"/api/v1/field/photos/{id}?device={Id}"))).GetProperty("got").GetInt32();
        while (got < bytes.Length)
        {
            var piece = bytes.AsMemory(got, Math.Min(Piece, bytes.Length - got)).ToArray();
            var answer = await api.PutAsync($"/api/v1/field/photos/{id}?device={Id}&starts={got}&size={bytes.Length}", new ByteArrayContent(piece));
            // Another copy of a piece came in between: where it goes on, the server knows.
            got = answer.StatusCode == HttpStatusCode.Conflict ? (await JsonAsync(await api.GetAsync($"/api/v1/field/photos/{id}?device={Id}"))).GetProperty("got").GetInt32() : (await JsonAsync(answer)).GetProperty("got").GetInt32();
        }
    }

    private async Task AskAsync(HttpClient api)
    {
        var answer = await api.PostAsJsonAsync("/api/v1/field/sync", new { device = Id, now = Now, mark, have = mark is null ? null : carried, waiting = Acts.Where(a => a.State == "waiting").Select(a => a.Id) });
        if (answer.StatusCode == HttpStatusCode.Conflict)
        {
            // The server came back from a backup older than this phone.
            answer.Dispose();
            await api.PostAsJsonAsync("/api/v1/field/devices", new { device = Id, secretHash = Convert.ToBase64String(SHA256.HashData(secret)), name = "Android" });
            return;
        }
        var said = await JsonAsync(answer);
        foreach (var act in said.GetProperty("acts").EnumerateArray()) Take(act);
        mark = said.GetProperty("mark").GetString();
        if (said.GetProperty("shelves") is { ValueKind: JsonValueKind.Object } shelves)
        {
            foreach (var shelf in shelves.EnumerateObject())
            {
                if (!carried.TryGetValue(shelf.Name, out var items)) carried[shelf.Name] = items = [];
                foreach (var gone in shelf.Value.GetProperty("drop").EnumerateArray()) items.Remove(gone.GetString()!);
                foreach (var put in shelf.Value.GetProperty("put").EnumerateArray()) items[put.GetProperty("k").GetString()!] = put.GetProperty("v").GetString()!;
            }
        }
        var counts = said.GetProperty("counts");
        if (counts.GetProperty("accepted").GetInt32() == Acts.Count(a => a.State == "accepted") && counts.GetProperty("refused").GetInt32() == Acts.Count(a => a.State == "refused")) return;
        var sides = await JsonAsync(await api.PostAsJsonAsync("/api/v1/field/reconcile", new { device = Id, acts = Acts.Where(a => a.State != "queued").Select(a => a.Id) }));
        var lost = sides.GetProperty("unknown").EnumerateArray().Select(k => k.GetGuid()).ToHashSet();
        foreach (var act in Acts.Where(a => lost.Contains(a.Id))) act.State = "queued";
        SentAgain += lost.Count;
        foreach (var known in sides.GetProperty("acts").EnumerateArray())
            if (Acts.Find(a => a.Id == known.GetProperty("id").GetGuid()) is { State: "waiting" } act) act.State = known.GetProperty("state").GetString()!;
    }

    private HttpClient Api(Uri address, double badness)
    {
        var api = new HttpClient(badness > 0 ? new BadLine(random, faults, badness) : new SocketsHttpHandler()) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return api;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            if ((int)answer.StatusCode >= 500) throw new HttpRequestException($"{(int)answer.StatusCode}");
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.AbsolutePath}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
    }
}
