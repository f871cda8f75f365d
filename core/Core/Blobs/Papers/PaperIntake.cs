using ThonSo.Core.Acts;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>A paper that is kept.</summary>
/// <param name="Name">By which it is found again, within the commune; equal papers have equal names.</param>
/// <param name="Size">Bytes kept.</param>
/// <param name="Width">Pixels as it is seen, when known.</param>
/// <param name="Pages">Of a PDF, when it says so.</param>
public sealed record KeptPaper(BlobName Name, PaperKind Kind, long Size, int? Width, int? Height, int? Pages);

/// <summary>
/// Takes in what people upload: to the disk encrypted as it arrives, looked through, and kept without what was
/// photographed along with it (place, time, device). What is refused leaves nothing. Takes about 200 KiB of memory
/// however large the paper.
/// </summary>
public sealed class PaperIntake(IBlobs blobs)
{
    /// <summary>Keeps a paper, durably, before the act that names it.</summary>
    /// <param name="upload">Read once, forward.</param>
    /// <param name="maxBytes">Not one byte more is taken.</param>
    public Task<Outcome<KeptPaper>> KeepAsync(CommuneId commune, Stream upload, long maxBytes, CancellationToken stopping = default) => KeepAsync(commune, upload, maxBytes, null, stopping);

    /// <summary>As above, under a name of its own: it can be deleted without asking who else has the same.</summary>
    public Task<Outcome<KeptPaper>> KeepApartAsync(CommuneId commune, Stream upload, long maxBytes, CancellationToken stopping = default) => KeepAsync(commune, upload, maxBytes, NewId.Next(), stopping);

    private async Task<Outcome<KeptPaper>> KeepAsync(CommuneId commune, Stream upload, long maxBytes, Guid? apart, CancellationToken stopping)
    {
        await using var draft = blobs.Begin(commune, apart);
        if (!await draft.FillAsync(upload, maxBytes, stopping)) return PaperRefusals.TooLarge(maxBytes);
        draft.Finish();
        await using var content = draft.OpenRead();
        var looked = PaperCheck.Look(content);
        if (looked.Refusal is { } refusal) return refusal;
        var paper = looked.Value;
        if (!paper.Private && paper.Size == draft.Length) return Kept(paper, await blobs.KeepAsync(draft, stopping));

        await using var clean = blobs.Begin(commune, apart);
        PaperCheck.Copy(content, paper, clean);
        return Kept(paper, await blobs.KeepAsync(clean, stopping));
    }

    private static KeptPaper Kept(CheckedPaper paper, Blob blob) => new(blob.Name, paper.Kind, blob.Size, paper.Width, paper.Height, paper.Pages);
}
