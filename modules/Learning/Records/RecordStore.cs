using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ThonSo.Learning.Records;

/// <summary>What the record store says of a request.</summary>
internal enum Taken
{
    /// <summary>It has all of them.</summary>
    All,
    /// <summary>It has one of these ids, with other content as far as it can tell.</summary>
    Conflict,
    /// <summary>One of them is wrong, or they are too much at once. It has taken none.</summary>
    Wrong,
    /// <summary>It does not work just now, or does not let us in: nothing is known of the statements.</summary>
    Away,
}

/// <summary>Hands statements to a record store as xAPI 1.0.3 says (Part Three, 2.1.2 and 3): all of a request or none.</summary>
internal sealed class RecordStore : IDisposable
{
    public const string Version = "1.0.3";

    /// <summary>What is kept of the store's words.</summary>
    private const int LongestSaid = 300;

    // Shorter than half a lease: while one process waits for the store, no other may take the same statements.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10) })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = 256 * 1024,
    };

    private readonly RecordStoreOptions options;

    public RecordStore(RecordStoreOptions options)
    {
        this.options = options;
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        client.DefaultRequestHeaders.Add("X-Experience-API-Version", Version);
    }

    /// <returns>What became of them, and the store's words, shortened.</returns>
    public async Task<(Taken Taken, string Said)> SendAsync(IReadOnlyList<StatementRow> statements, CancellationToken stopping)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"[{string.Join(',', statements.Select(s => s.Statement))}]"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var answer = await client.PostAsync(options.Statements, content, stopping);
            var body = await answer.Content.ReadAsStringAsync(stopping);
            return (Read(answer.StatusCode, body, statements), $"{(int)answer.StatusCode} {Short(body)}".TrimEnd());
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or IOException && !stopping.IsCancellationRequested)
        {
            return (Taken.Away, problem is HttpRequestException { HttpRequestError: var error } ? $"{error}" : "no answer");
        }
    }

    private static Taken Read(HttpStatusCode status, string body, IReadOnlyList<StatementRow> statements) => status switch
    {
        HttpStatusCode.NoContent => Taken.All,
        // A proxy's page of welcome says 200 too; a store lists the ids.
        HttpStatusCode.OK => Lists(body, statements) ? Taken.All : Taken.Away,
        HttpStatusCode.Conflict => Taken.Conflict,
        HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge => Taken.Wrong,
        _ => Taken.Away,
    };

    private static bool Lists(string body, IReadOnlyList<StatementRow> statements)
    {
        try
        {
            var ids = JsonSerializer.Deserialize<HashSet<Guid>>(body) ?? [];
            return statements.All(s => ids.Contains(s.Id));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Short(string said)
    {
        var line = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return line.Length <= LongestSaid ? line : line[..LongestSaid] + "…";
    }

    public void Dispose() => client.Dispose();
}
