using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Papers;

/// <summary>The papers themselves: to their owner, and to officers, whose looking is written down first.</summary>
internal static class PaperEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/giay/{id:guid}", async (Guid id, HttpContext http, Work work, IBlobs blobs) =>
        {
            var here = Here.Of(http);
            var paper = await work.Db.Set<PaperRow>().AsNoTracking().SingleOrDefaultAsync(p => p.CommuneId == here.Commune && p.Id == id);
            if (paper is null || !await IsOwnAsync(work, paper, here.PersonId)) return Results.NotFound();
            return await ShowAsync(http, blobs, paper);
        }).RequireAuthorization(DossiersModule.File.Name).ExcludeFromDescription();

        endpoints.MapGet("/mot-cua/giay/{id:guid}", async (Guid id, HttpContext http, Work work, DossierBook book, IBlobs blobs) =>
        {
            var here = Here.Of(http);
            var paper = await work.Db.Set<PaperRow>().AsNoTracking().SingleOrDefaultAsync(p => p.CommuneId == here.Commune && p.Id == id && p.DossierId != null && !p.Pending);
            if (paper is null) return Results.NotFound();
            var dossier = await work.Db.Set<Dossier>().AsNoTracking().SingleAsync(d => d.CommuneId == here.Commune && d.Id == paper.DossierId);
            await book.LookAsync(dossier, here.ActorFor(DossiersModule.Read), paper.Slot == PaperRow.ResultSlot ? LookedAt.Result : LookedAt.Paper);
            return await ShowAsync(http, blobs, paper);
        }).RequireAuthorization(DossiersModule.Read.Name).ExcludeFromDescription();
    }

    /// <summary>Whoever added it, and the applicant of the dossier it is in (the result was added by an officer).</summary>
    private static async Task<bool> IsOwnAsync(Work work, PaperRow paper, Guid? person) =>
        paper.AddedBy == person || (paper.DossierId is { } id && await work.Db.Set<Dossier>().AnyAsync(d => d.CommuneId == paper.CommuneId && d.Id == id && d.ApplicantId == person));

    public static async Task<IResult> ShowAsync(HttpContext http, IBlobs blobs, PaperRow paper, string? downloadName = null)
    {
        if (!BlobName.TryParse(paper.Blob, out var name)) return Results.NotFound();
        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-store";
        // The file is data: whatever it holds, nothing in it may run or load.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        var content = await blobs.OpenAsync(paper.CommuneId, name, http.RequestAborted);
        return Results.Stream(content, paper.Kind.MediaType(), downloadName, enableRangeProcessing: true);
    }
}
