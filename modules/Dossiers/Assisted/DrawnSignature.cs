using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;

namespace ThonSo.Dossiers.Assisted;

/// <summary>Whether a picture can stand for a signature drawn on the screen: drawn, and neither empty nor a photograph.</summary>
internal sealed class DrawnSignature(IBlobs blobs)
{
    /// <summary>A short name drawn small covers three times this.</summary>
    private const double Least = 0.0015;

    /// <summary>More than this is a sheet painted over.</summary>
    private const double Most = 0.5;

    public async Task<Refusal?> LookAsync(CommuneId commune, ConsentMeans? means, KeptPaper drawing, CancellationToken stopping)
    {
        if (means != ConsentMeans.Signature) return AssistRefusals.MarkOnPaper;
        if (drawing.Kind != PaperKind.Png) return AssistRefusals.NotDrawn;
        await using var content = await blobs.OpenAsync(commune, drawing.Name, stopping);
        return await Drawing.InkAsync(content, stopping) switch
        {
            null or > Most => AssistRefusals.NotDrawn,
            < Least => AssistRefusals.NothingDrawn,
            _ => null,
        };
    }
}
