using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Support;

namespace ThonSo.Storm;

/// <summary>One filing: what was sent and, once it was, what was answered. The same one is sent again after a crash.</summary>
internal sealed class Attempt
{
    public string Key { get; } = NewId.Next().ToString();

    /// <summary>A paper nobody else sends.</summary>
    public required byte[] Bytes { get; init; }

    public Guid? Paper { get; set; }

    public string? Code { get; set; }
}

/// <summary>A resident who files one dossier after the other, each with a paper, whatever happens to the server.</summary>
internal sealed class Resident
{
    private readonly string phone = Samples.NewPhone();
    private string? token;
    private Attempt? open;

    public ConcurrentQueue<Attempt> Answered { get; } = [];

    /// <summary>Files until the server is gone. What was under way stays open for the next time.</summary>
    public async Task FileUntilItIsGoneAsync(Uri address)
    {
        using var api = Api(address);
        try
        {
            while (true) await FileAsync(api);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
        }
    }

    /// <summary>Sends again what was under way when the server died, and nothing new.</summary>
    public async Task FinishAsync(Uri address)
    {
        using var api = Api(address);
        if (open is not null) await FileAsync(api);
    }

    public async Task SignInAsync(Uri address) => token = await Leader.SignInAsync(address, phone);

    /// <summary>Says what is wrong with a dossier whose filing was answered; null when it is whole.</summary>
    public async Task<string?> TroubleAsync(Uri address, Attempt attempt)
    {
        using var api = Api(address);
        var dossier = await api.GetFromJsonAsync<JsonElement>($"/api/v1/dossiers/{attempt.Code}");
        if (dossier.GetProperty("stage").GetString() != "submitted") return $"{attempt.Code} is {dossier.GetProperty("stage")}";
        using var page = new HttpRequestMessage(HttpMethod.Get, $"/giay/{attempt.Paper}");
        page.Headers.Add("Cookie", $"ts={token}");
        var answer = await api.SendAsync(page);
        if (answer.StatusCode != HttpStatusCode.OK) return $"{attempt.Code}: its paper answers {(int)answer.StatusCode}";
        return (await answer.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(attempt.Bytes) ? null : $"{attempt.Code}: its paper has changed";
    }

    private async Task FileAsync(HttpClient api)
    {
        open ??= new Attempt { Bytes = Samples.Pdf(Convert.ToHexString(RandomNumberGenerator.GetBytes(10_000 + Random.Shared.Next(30_000)))) };
        if (open.Paper is null)
        {
            var kept = await api.PostAsync("/api/v1/papers", new ByteArrayContent(open.Bytes));
            if (!kept.IsSuccessStatusCode) throw new InvalidOperationException($"The paper was refused: {await kept.Content.ReadAsStringAsync()}");
            open.Paper = (await kept.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers")
        {
            Content = JsonContent.Create(new { procedure = "1.001193", answers = Samples.Birth(), papers = new[] { new { slot = "birth-proof", paper = open.Paper } } }),
        };
        request.Headers.Add("Idempotency-Key", open.Key);
        var answer = await api.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The filing was refused: {await answer.Content.ReadAsStringAsync()}");
        open.Code = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
        Answered.Enqueue(open);
        open = null;
    }

    private HttpClient Api(Uri address)
    {
        var api = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        if (token is not null) api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return api;
    }
}
