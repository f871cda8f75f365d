using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Mine;

/// <summary>The result as a file, for its owner.</summary>
[Authorize("dossiers.file")]
internal sealed class ResultModel(DossierBook book, IBlobs blobs) : AppPage
{
    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await book.FindOwnAsync(Commune, code, Here.PersonId!.Value) is not { } dossier || await book.ResultAsync(dossier) is not { } result || !BlobName.TryParse(result.Blob, out var name)) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(await blobs.OpenAsync(Commune, name, HttpContext.RequestAborted), result.Kind.MediaType(), $"ket-qua-{dossier.Code}{result.Kind.Ending()}");
    }
}
