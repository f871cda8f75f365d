using Microsoft.AspNetCore.Http;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;

namespace ThonSo.Core.Web;

/// <summary>Answers with a kept paper or photograph, to whoever was found to be allowed to see it.</summary>
public static class PaperAnswer
{
    public static async Task<IResult> ShowAsync(HttpContext http, IBlobs blobs, CommuneId commune, BlobName name, PaperKind kind, string? downloadName = null)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-store";
        // The file is data: whatever it holds, nothing in it may run or load.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        var content = await blobs.OpenAsync(commune, name, http.RequestAborted);
        return Results.Stream(content, kind.MediaType(), downloadName, enableRangeProcessing: true);
    }
}
