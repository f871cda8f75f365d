using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThonSo.Bench.Bare;

/// <summary>
/// The ceiling of filing: bare Kestrel that reads the same body and writes the same rows as durably, and does nothing
/// else: no session, no rules, no sealing. Asked for consequences it also writes, at once, the rows that the product's readers
/// add a moment later.
/// </summary>
internal static class BareFiling
{
    private sealed record Sent(string? Procedure, Dictionary<string, string>? Answers);

    private sealed record Filed(string Code, string Secret, string Self, string Track);

    /// <param name="template">A database of the product in which a filing's rows are found.</param>
    public static async Task ServeAsync(int port, string database, string template, bool consequences)
    {
        await using IFilingStore store = database.StartsWith("Host=", StringComparison.Ordinal)
            ? await BarePostgres.OpenAsync(database, await ReadAsync(new NpgsqlConnection(template), consequences))
            : new BareSqlite(database, await ReadAsync(new SqliteConnection($"Data Source={template};Mode=ReadOnly"), consequences));
        var builder = WebApplication.CreateSlimBuilder();
        Bare.Configure(builder, port);
        await using var app = builder.Build();
        app.Run(async http =>
        {
            if (!HttpMethods.IsPost(http.Request.Method)) return;
            var sent = (await JsonSerializer.DeserializeAsync<Sent>(http.Request.Body, JsonSerializerOptions.Web))!;
            var number = await store.WriteAsync();
            http.Response.StatusCode = sent.Answers!.Count > 0 ? 201 : 422;
            http.Response.ContentType = "application/json; charset=utf-8";
            var code = $"261122-{number:D4}";
            await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new Filed(code, "K7MP", $"/api/v1/dossiers/{code}", $"http://127.0.0.1/tra-cuu/{code}/K7MP"), JsonSerializerOptions.Web));
        });
        await app.RunAsync();
    }

    private static async Task<BareRows> ReadAsync(System.Data.Common.DbConnection template, bool consequences)
    {
        await using (template)
        {
            await template.OpenAsync();
            return await BareRows.ReadAsync(template, consequences);
        }
    }
}

/// <summary>Writes one filing's rows durably and gives its number.</summary>
internal interface IFilingStore : IAsyncDisposable
{
    Task<long> WriteAsync();
}
