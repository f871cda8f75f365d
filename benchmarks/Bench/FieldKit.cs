using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThonSo.Core.Acts;

namespace ThonSo.Bench;

/// <summary>
/// What members' phones cost: the first exchange of a member with 200 households, a day's difference, a hundred first
/// exchanges at once, and five hundred phones handing in a day's work at once. Sizes are what goes over the line.
/// </summary>
internal static partial class FieldKit
{
    private const int Homes = 200;
    private const int AtOnce = 100;
    private const int Phones = 500;
    private const int ActsOfADay = 12;
    private const double LineBitsPerSecond = 1_600_000;

    public static async Task RunAsync(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked) await RunAsync(bench, engine);
    }

    private static async Task RunAsync(Bench bench, string engine)
    {
        var name = Bench.NameOf(engine);
        using var product = Served.Product(bench.NewFolder(), Bench.NewDatabase(engine));
        var token = await SignInAsync(product.Address, "0900 000 201");
        await GiveAsync(product.Address, token);
        var device = await RegisterAsync(product.Address, token);
        using var api = Api(product.Address, token);

        // Everything once, so that what is made on first use is made.
        var first = await SyncAsync(api, device, null, null);
        await BytesAsync(api, HttpMethod.Get, "/api/v1/field/forms", null);
        var (syncTook, syncBytes) = await TimedAsync(api, HttpMethod.Post, "/api/v1/field/sync", Body(device, null, null));
        var (formsTook, formsBytes) = await TimedAsync(api, HttpMethod.Get, "/api/v1/field/forms", null);
        var kilobytes = (syncBytes + formsBytes) / 1024.0;
        bench.Table.AtMost($"First exchange on {name}, {Homes} households and all forms", kilobytes, "KB", 150);
        bench.Table.AtMost($"First exchange on {name}, server and a line of 1.6 Mbit/s", syncTook + formsTook + (syncBytes + formsBytes) * 8 / LineBitsPerSecond, "s", 2);

        // A day: five visits and a household that changed; the phone says all it has.
        var have = first.GetProperty("shelves").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetProperty("put").EnumerateArray().ToDictionary(p => p.GetProperty("k").GetString()!, p => p.GetProperty("v").GetString()!));
        var homes = have["households"].Keys.Select(Guid.Parse).ToList();
        await SendAsync(api, device, homes, 5);
        var day = Body(device, first.GetProperty("mark").GetString(), have);
        var (_, dayBytes) = await TimedAsync(api, HttpMethod.Post, "/api/v1/field/sync", day);
        bench.Table.AtMost($"A day's difference on {name}, down", dayBytes / 1024.0, "KB", 10);
        bench.Table.Note($"What the phone says for it on {name}", $"{JsonSerializer.SerializeToUtf8Bytes(day, JsonSerializerOptions.Web).Length / 1024.0:0.0} KB up");

        var clients = Enumerable.Range(0, AtOnce).Select(_ => Api(product.Address, token)).ToList();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(clients.Select(c => BytesAsync(c, HttpMethod.Post, "/api/v1/field/sync", Body(device, null, null))));
        bench.Table.AtMost($"{AtOnce} first exchanges at once on {name}", Stopwatch.GetElapsedTime(began).TotalSeconds, "s", 5);

        began = Stopwatch.GetTimestamp();
        var sent = await Task.WhenAll(Enumerable.Range(0, Phones).Select(async i =>
        {
            using var phone = Api(product.Address, token);
            return await SendAsync(phone, device, homes, ActsOfADay);
        }));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        bench.Table.Compare($"Acts of {Phones} phones at once on {name}, {sent.Sum(s => s.Wrong)} errors", sent.Sum(s => s.Done) / seconds, "/s", "a field-data server on a small machine, as published", 41, atLeast: 1);
        foreach (var client in clients) client.Dispose();
    }

    private static object Body(Guid device, string? mark, object? have) => new { device, now = TimeProvider.System.GetUtcNow(), mark, have, waiting = Array.Empty<Guid>() };

    private static async Task<JsonElement> SyncAsync(HttpClient api, Guid device, string? mark, object? have)
    {
        using var answer = await api.PostAsJsonAsync("/api/v1/field/sync", Body(device, mark, have));
        await using var plain = new System.IO.Compression.BrotliStream(await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        return await JsonSerializer.DeserializeAsync<JsonElement>(plain);
    }

    private static async Task<(int Done, int Wrong)> SendAsync(HttpClient api, Guid device, List<Guid> homes, int count)
    {
        var acts = Enumerable.Range(0, count).Select(_ => new { id = NewId.Next(), kind = "visit.record", village = "thon-4", at = TimeProvider.System.GetUtcNow(), body = new { household = homes[Random.Shared.Next(homes.Count)], outcome = "at-home", done = new[] { "phone" } }, photos = Array.Empty<object>() });
        using var answer = await api.PostAsJsonAsync("/api/v1/field/acts", new { device, now = TimeProvider.System.GetUtcNow(), acts });
        if (!answer.IsSuccessStatusCode) return (0, count);
        await using var plain = new System.IO.Compression.BrotliStream(await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        var ends = (await JsonSerializer.DeserializeAsync<JsonElement>(plain)).GetProperty("acts").EnumerateArray().Count(a => a.GetProperty("state").GetString() == "accepted");
        return (ends, count - ends);
    }

    private static async Task<(double Seconds, long Bytes)> TimedAsync(HttpClient api, HttpMethod method, string path, object? body)
    {
        var began = Stopwatch.GetTimestamp();
        var bytes = await BytesAsync(api, method, path, body);
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, bytes);
    }

    private static async Task<long> BytesAsync(HttpClient api, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await api.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    private static HttpClient Api(Uri address, string token)
    {
        var api = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(3) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        api.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return api;
    }

    private static async Task<Guid> RegisterAsync(Uri address, string token)
    {
        using var api = Api(address, token);
        var device = NewId.Next();
        (await api.PostAsJsonAsync("/api/v1/field/devices", new { device, secretHash = Convert.ToBase64String(SHA256.HashData("bench"u8)) })).EnsureSuccessStatusCode();
        return device;
    }

    /// <summary>Gives one member a village of households.</summary>
    private static async Task GiveAsync(Uri address, string token)
    {
        var cookies = new CookieContainer();
        cookies.Add(address, new Cookie("ts", token));
        using var desk = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        var csv = new StringBuilder("code,head,address,phone,language,member_phone\n");
        for (var i = 1; i <= Homes; i++) csv.Append(CultureInfo.InvariantCulture, $"B-{i:000},Nguyễn Văn Thử {i},xóm {i % 9} đường liên thôn,09{i:00000000},viet,0900000201\n");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv.ToString())), "file", "ho.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/to-cong-nghe/thon-4/ho/tep") { Content = form };
        request.Headers.Add("X-Form-Token", FormToken().Match(await desk.GetStringAsync("/to-cong-nghe/thon-4/ho/tep")).Groups[1].Value);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        (await desk.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task<string> SignInAsync(Uri address, string phone)
    {
        using var api = new HttpClient { BaseAddress = address };
        var asked = await api.PostAsJsonAsync("/api/v1/sign-in/codes", new { phone });
        var codeId = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codeId").GetGuid();
        while (true)
        {
            var messages = await api.GetFromJsonAsync<JsonElement>($"/api/v1/demo/messages?phone={Uri.EscapeDataString(phone)}");
            if (messages.EnumerateArray().Select(m => m.GetProperty("text").GetString()!).FirstOrDefault(t => t.Length > 6 && t[..6].All(char.IsAsciiDigit)) is { } text)
            {
                var entered = await api.PostAsJsonAsync("/api/v1/sign-in", new { codeId, code = text[..6] });
                return (await entered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
            }
            await Task.Delay(50);
        }
    }

    [GeneratedRegex("name=\"form-token\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
