using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Support;

namespace ThonSo.Field.Tests;

/// <summary>An act as the test's phone sends it.</summary>
internal sealed record Doing(Guid Id, string Kind, string Village, DateTimeOffset At, object Body, IReadOnlyList<object> Photos);

/// <summary>A member's phone, as far as the server sees one.</summary>
internal sealed class Phone : IDisposable
{
    private readonly Dictionary<string, Dictionary<string, (string Version, JsonElement Item)>> shelves = [];
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly TestSite site;
    private readonly HttpClient api;
    private string? mark;

    private Phone(TestSite site, HttpClient api) => (this.site, this.api) = (site, api);

    public Guid Id { get; } = NewId.Next();

    public static async Task<Phone> BeginAsync(TestSite site, string number)
    {
        var phone = new Phone(site, site.Api(await site.TokenAsync(number)));
        using var kept = await phone.api.PostAsJsonAsync("/api/v1/field/devices", new { device = phone.Id, secretHash = Convert.ToBase64String(SHA256.HashData(phone.secret)), name = "Android" });
        Assert(kept);
        return phone;
    }

    public IEnumerable<JsonElement> Shelf(string name) => shelves.TryGetValue(name, out var items) ? items.Values.Select(i => i.Item) : [];

    public IReadOnlyList<Guid> Keys(string name) => shelves.TryGetValue(name, out var items) ? [.. items.Keys.Select(Guid.Parse)] : [];

    public JsonElement Item(string shelf, Guid key) => shelves[shelf][key.ToString("N")].Item;

    public Doing Act(string kind, object body, params Guid[] photos) => new(NewId.Next(), kind, "thon-4", site.Clock.GetUtcNow(), body, [.. photos.Select(id => new { id, slot = "" })]);

    public async Task<IReadOnlyList<JsonElement>> SendAsync(params Doing[] acts) =>
        [.. (await JsonAsync(await api.PostAsJsonAsync("/api/v1/field/acts", new { device = Id, now = site.Clock.GetUtcNow(), acts }))).GetProperty("acts").EnumerateArray()];

    public async Task<JsonElement> SyncAsync(Guid[]? waiting = null)
    {
        var said = await JsonAsync(await AskAsync(waiting));
        mark = said.GetProperty("mark").GetString();
        if (said.GetProperty("shelves").ValueKind != JsonValueKind.Object) return said;
        foreach (var shelf in said.GetProperty("shelves").EnumerateObject())
        {
            if (!shelves.TryGetValue(shelf.Name, out var items)) shelves[shelf.Name] = items = [];
            foreach (var gone in shelf.Value.GetProperty("drop").EnumerateArray()) items.Remove(gone.GetString()!);
            foreach (var put in shelf.Value.GetProperty("put").EnumerateArray()) items[put.GetProperty("k").GetString()!] = (put.GetProperty("v").GetString()!, put.GetProperty("x").Clone());
        }
        return said;
    }

    public async Task<HttpStatusCode> TrySyncAsync()
    {
        using var answer = await AskAsync(null);
        return answer.StatusCode;
    }

    public async Task<Guid> SendPhotoAsync(byte[] bytes)
    {
        var id = NewId.Next();
        await PutAsync(id, bytes.Length, 0, bytes);
        return id;
    }

    public async Task<JsonElement> PutAsync(Guid id, long size, long starts, byte[] piece) => await JsonAsync(await api.PutAsync(new Uri(PhotoPath(id, size, starts), UriKind.Relative), new ByteArrayContent(piece)));

    public async Task<HttpStatusCode> TryPutAsync(Guid id, long size, long starts, byte[] piece)
    {
        using var answer = await api.PutAsync(new Uri(PhotoPath(id, size, starts), UriKind.Relative), new ByteArrayContent(piece));
        return answer.StatusCode;
    }

    public async Task<JsonElement> PhotoAsync(Guid id) => await JsonAsync(await api.GetAsync(new Uri($"/api/v1/field/photos/{id}?device={Id}", UriKind.Relative)));

    public async Task<JsonElement> ReconcileAsync(params Guid[] acts) => await JsonAsync(await api.PostAsJsonAsync("/api/v1/field/reconcile", new { device = Id, acts }));

    /// <summary>As a phone asks that is not signed in.</summary>
    public async Task<string> StateAsync(byte[]? secret = null)
    {
        using var nobody = site.Api();
        return (await JsonAsync(await nobody.PostAsJsonAsync($"/api/v1/field/devices/{Id}/state", new { secret = System.Buffers.Text.Base64Url.EncodeToString(secret ?? this.secret) }))).GetProperty("state").GetString()!;
    }

    public void Dispose() => api.Dispose();

    private string PhotoPath(Guid id, long size, long starts) => $"/api/v1/field/photos/{id}?device={Id}&starts={starts}&size={size}";

    private Task<HttpResponseMessage> AskAsync(Guid[]? waiting) => api.PostAsJsonAsync("/api/v1/field/sync", new
    {
        device = Id,
        now = site.Clock.GetUtcNow(),
        mark,
        have = mark is null ? null : shelves.ToDictionary(s => s.Key, s => s.Value.ToDictionary(i => i.Key, i => i.Value.Version)),
        waiting,
    });

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert(answer);
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
    }

    private static void Assert(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode}");
    }
}

internal static class Helping
{
    private static readonly ConditionalWeakTable<TestSite, ConcurrentDictionary<string, Lazy<Task<string>>>> Tokens = [];

    /// <summary>One session a member and site: codes are given out only so often.</summary>
    public static Task<string> TokenAsync(this TestSite site, string phone) => Tokens.GetOrCreateValue(site).GetOrAdd(phone, p => new(() => site.SignInAsync(p))).Value;

    /// <summary>Somebody who is signed in with a browser.</summary>
    public static async Task<Visitor> MemberAsync(this TestSite site, string phone)
    {
        var visitor = site.Visitor();
        visitor.Cookies["ts"] = await site.TokenAsync(phone);
        return visitor;
    }

    public static T GetRequired<T>(this IServiceProvider services) where T : notnull => services.GetRequiredService<T>();

    public static void AddScopedAct<T>(this IServiceCollection services) where T : class, IFieldAct => services.AddScoped<IFieldAct, T>();
}
