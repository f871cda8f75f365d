using ThonSo.Core.Journal;
using ThonSo.Core.Store;

namespace ThonSo.Web;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can read its database and no reader has stopped;
/// otherwise 503 and the reason, without anything that is private.
/// </summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" })).AllowAnonymous().ExcludeFromDescription();

        endpoints.MapGet("/health/ready", async (ReaderRunner runner, Db db, CancellationToken stopping) =>
        {
            if (!await db.Database.CanConnectAsync(stopping)) return Results.Json(new { status = "no-database" }, statusCode: 503);
            var states = await runner.StatesAsync(stopping);
            var readers = states.Select(s => new { s.Name, s.Behind, stopped = s.StoppedBecause is not null });
            return states.Any(s => s.StoppedBecause is not null)
                ? Results.Json(new { status = "reader-stopped", readers }, statusCode: 503)
                : Results.Json(new { status = "ready", readers });
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
