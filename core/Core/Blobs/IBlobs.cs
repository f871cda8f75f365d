using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;

namespace ThonSo.Core.Blobs;

/// <summary>
/// Keeps photographs and papers, encrypted, by their content. Kept before the act that names them: when the process dies
/// in between, bytes lie there that no row names, and never a row whose bytes are missing.
/// </summary>
public interface IBlobs
{
    /// <summary>An empty draft to write into. Disposed without being kept, it leaves nothing.</summary>
    /// <param name="apart">Kept under a name of its own, though equal bytes may be kept already: whoever deletes it takes nothing from anybody else.</param>
    DraftStream Begin(CommuneId commune, Guid? apart = null);

    /// <summary>Keeps what was written into the draft. Durable, whole and under its name when this returns.</summary>
    Task<Blob> KeepAsync(DraftStream draft, CancellationToken stopping = default);

    /// <summary>Opens kept bytes: decrypted, seekable, a chunk at a time. Damage shows when the chunk is read.</summary>
    /// <exception cref="FileNotFoundException">Nothing is kept under this name.</exception>
    /// <exception cref="BlobDamagedException">What lies there was not put there by this installation.</exception>
    Task<Stream> OpenAsync(CommuneId commune, BlobName name, CancellationToken stopping = default);

    /// <summary>
    /// Deletes kept bytes, if they are there. Equal papers are kept once unless they were kept apart: the caller makes sure
    /// that no other row names them.
    /// </summary>
    Task DeleteAsync(CommuneId commune, BlobName name, CancellationToken stopping = default);

    /// <summary>Keeps everything a stream has, unless it has more than <paramref name="maxBytes"/>.</summary>
    async Task<Outcome<Blob>> KeepAsync(CommuneId commune, Stream content, long maxBytes, CancellationToken stopping = default)
    {
        await using var draft = Begin(commune);
        if (!await draft.FillAsync(content, maxBytes, stopping)) return PaperRefusals.TooLarge(maxBytes);
        return await KeepAsync(draft, stopping);
    }
}
