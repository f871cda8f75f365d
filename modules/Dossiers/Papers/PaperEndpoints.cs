using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Assisted;
using ThonSo.People;

namespace ThonSo.Dossiers.Papers;

/// <summary>The papers themselves: to their owner, and to officers, whose looking is written down first.</summary>
internal static class PaperEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/giay/{id:guid}", async (Guid id, HttpContext http, Work work, DraftDoor door, IBlobs blobs) =>
        {
            var here = Here.Of(http);
            var paper = await work.Db.Set<PaperRow>().AsNoTracking().SingleOrDefaultAsync(p => p.CommuneId == here.Commune && p.Id == id);
            if (paper is null || !await IsOwnAsync(work, door, here, paper)) return Results.NotFound();
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

        endpoints.MapGet("/giay/dong-y/{id:guid}", ShowConsentAsync).RequireAuthorization(PeopleModule.SignedInAtAll.Name).ExcludeFromDescription();
    }

    /// <summary>The photograph of a signed consent: to the two whom it is between, and to those who may witness or oversee it.</summary>
    private static async Task<IResult> ShowConsentAsync(Guid id, HttpContext http, ConsentBook book, IBlobs blobs)
    {
        var here = Here.Of(http);
        if (await book.FindAsync(here.Commune, id) is not { Evidence: { } evidence } consent || !BlobName.TryParse(evidence, out var name)) return Results.NotFound();
        var maySee = consent.PersonId == here.PersonId || consent.HelperId == here.PersonId
            || new[] { DossiersModule.Witness, DossiersModule.Oversee }.Any(p => here.May(p) && here.VillagesFor(p)?.Contains(consent.Village) != false);
        return maySee ? await PaperAnswer.ShowAsync(http, blobs, consent.CommuneId, name, consent.EvidenceKind!.Value) : Results.NotFound();
    }

    /// <summary>
    /// The applicant of the dossier it is in, whoever may work on the draft it is in, or whoever added it while it is in
    /// neither. A helper who photographed it sees it no longer than the consent lasts.
    /// </summary>
    private static async Task<bool> IsOwnAsync(Work work, DraftDoor door, Here here, PaperRow paper) =>
        paper.DossierId is { } dossier ? await work.Db.Set<Dossier>().AnyAsync(d => d.CommuneId == paper.CommuneId && d.Id == dossier && d.ApplicantId == here.PersonId)
        : paper.DraftId is { } draft ? await door.OpenAsync(here, draft) is not null
        : paper.AddedBy == here.PersonId;

    public static async Task<IResult> ShowAsync(HttpContext http, IBlobs blobs, PaperRow paper, string? downloadName = null) =>
        BlobName.TryParse(paper.Blob, out var name) ? await PaperAnswer.ShowAsync(http, blobs, paper.CommuneId, name, paper.Kind, downloadName) : Results.NotFound();
}
