using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ThonSo.Support;

namespace ThonSo.Learning.Tests.Records;

/// <summary>What the record store does with one request.</summary>
internal enum Mood
{
    /// <summary>What the specification says.</summary>
    Good,
    /// <summary>It fails.</summary>
    Fails,
    /// <summary>It does not let in.</summary>
    LocksOut,
    /// <summary>It has too much to do.</summary>
    Busy,
    /// <summary>A page of somebody else's answers in its place.</summary>
    IsNotThere,
    /// <summary>The line breaks before anything is kept.</summary>
    DropsBefore,
    /// <summary>All is kept, and the line breaks before the answer.</summary>
    DropsAfter,
    /// <summary>All is kept, and no answer comes.</summary>
    IsSilent,
}

/// <summary>
/// A record store on a real port: the statements resource of xAPI 1.0.3 (Part Three, 2.1 and 3), which refuses whatever
/// breaks a rule, and which can be told to fail.
/// </summary>
internal sealed class RecordStoreServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<DateTimeOffset> now;
    private readonly ConcurrentQueue<Mood> moods = new();

    private RecordStoreServer(WebApplication app, Func<DateTimeOffset> now) => (this.app, this.now) = (app, now);

    public const string User = "xã hoà phú", Password = "mật:khẩu/kho";

    public string Address { get; private init; } = "";

    /// <summary>What it has, as it came.</summary>
    public ConcurrentDictionary<Guid, string> Kept { get; } = new();

    /// <summary>Every body it was sent, whatever became of it.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>All that was ever wrong with a request.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Statements it calls wrong, or fails over, for reasons of its own.</summary>
    public Func<string, int?> Against { get; set; } = _ => null;

    /// <summary>How it is from now on, one request after the other; then good.</summary>
    public void WillBe(params Mood[] next) => next.ToList().ForEach(moods.Enqueue);

    public bool IsGoodAgain => moods.IsEmpty;

    public static async Task<RecordStoreServer> StartAsync(Func<DateTimeOffset> now)
    {
        var port = Loopback.FreePort();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new RecordStoreServer(app, now) { Address = $"http://{Uri.EscapeDataString(User)}:{Uri.EscapeDataString(Password)}@127.0.0.1:{port}/data/xapi" };
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var body = await reader.ReadToEndAsync();
        Bodies.Enqueue(body);
        http.Response.Headers["X-Experience-API-Version"] = "1.0.3";
        var mood = moods.TryDequeue(out var next) ? next : Mood.Good;
        switch (mood)
        {
            case Mood.Fails: await SayAsync(http, 500, "the disk is full"); return;
            case Mood.LocksOut: await SayAsync(http, 401, "wrong password"); return;
            case Mood.Busy: await SayAsync(http, 429, "later"); return;
            case Mood.IsNotThere: await SayAsync(http, 200, "<html>Welcome to the wifi</html>"); return;
            case Mood.DropsBefore: http.Abort(); return;
        }
        var (status, words) = Take(http.Request, body);
        if (mood == Mood.DropsAfter) http.Abort();
        else if (mood == Mood.IsSilent) await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        else await SayAsync(http, status, words);
    }

    private static async Task SayAsync(HttpContext http, int status, string words)
    {
        http.Response.StatusCode = status;
        await http.Response.WriteAsync(words);
    }

    /// <summary>All of a request or none.</summary>
    private (int Status, string Words) Take(HttpRequest request, string body)
    {
        lock (Kept)
        {
            if (request.Method != "POST" || request.Path != "/data/xapi/statements") return Wrong(404, $"{request.Method} {request.Path}: there is no such resource");
            if (request.Headers.Authorization != "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))) return Wrong(401, "Basic authentication is wanted");
            if (request.Headers["X-Experience-API-Version"] != "1.0.3") return Wrong(400, "X-Experience-API-Version is wanted");
            if (request.ContentType?.Split(';')[0] != "application/json") return Wrong(400, $"{request.ContentType} is not application/json");
            JsonElement all;
            try
            {
                all = JsonElement.Parse(body);
            }
            catch (JsonException problem)
            {
                return Wrong(400, problem.Message);
            }
            if (all.ValueKind != JsonValueKind.Array || all.GetArrayLength() == 0) return Wrong(400, "a list of statements is wanted");
            var statements = all.EnumerateArray().ToList();
            foreach (var statement in statements)
            {
                if (StatementRules.Faults(statement, now()) is [var fault, ..]) return Wrong(400, fault);
                if (Against(statement.GetRawText()) is { } status) return (status, "Câu này sai: không có trong danh mục của tỉnh.");
            }
            if (statements.Select(IdOf).Distinct().Count() != statements.Count) return Wrong(400, "one id stands there twice");
            foreach (var statement in statements)
                if (Kept.TryGetValue(IdOf(statement), out var had) && !JsonElement.DeepEquals(JsonElement.Parse(had), statement)) return (409, $"{IdOf(statement)} is another statement here");
            foreach (var statement in statements) Kept.TryAdd(IdOf(statement), statement.GetRawText());
            return (200, JsonSerializer.Serialize(statements.Select(IdOf)));
        }
    }

    private (int Status, string Words) Wrong(int status, string words)
    {
        Faults.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{status} {words}"));
        return (status, words);
    }

    private static Guid IdOf(JsonElement statement) => statement.GetProperty("id").GetGuid();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
