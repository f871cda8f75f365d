using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;

namespace ThonSo.Core.Blobs;

/// <summary>
/// Keeps sealed files in a folder, <c>24175/3f/3f09…</c>. A draft gets its name by one rename, after its bytes and
/// before its folder are flushed: a power cut leaves nothing or the whole, never a part.
/// </summary>
public sealed class FileBlobs : IBlobs
{
    private readonly string folder;
    private readonly Keys keys;
    private readonly Drafts drafts;

    public FileBlobs(string folder, Keys keys)
    {
        this.folder = folder;
        this.keys = keys;
        drafts = new Drafts(Path.Combine(folder, "drafts"), keys);
    }

    public DraftStream Begin(CommuneId commune, Guid? apart = null) => drafts.Begin(commune, apart);

    public Task<Blob> KeepAsync(DraftStream draft, CancellationToken stopping = default)
    {
        var blob = draft.SealHeader(flush: true);
        var path = PathOf(blob.Commune, blob.Name);
        Disk.CreateFolder(Path.GetDirectoryName(path)!);
        // Over what is there already: it is the same content, and should it have been damaged it is whole again.
        File.Move(draft.FilePath, path, overwrite: true);
        draft.Kept();
        Disk.FlushFolder(Path.GetDirectoryName(path)!);
        return Task.FromResult(blob);
    }

    public Task<Stream> OpenAsync(CommuneId commune, BlobName name, CancellationToken stopping = default)
    {
        var path = PathOf(commune, name);
        if (!File.Exists(path)) throw new FileNotFoundException($"Nothing is kept as {commune}/{name}.");
        var stored = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        try
        {
            var blob = new Blob(commune, name, SealedFormat.ContentLength(stored.Length));
            Span<byte> header = stackalloc byte[SealedFormat.HeaderSize];
            var read = stored.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            return Task.FromResult<Stream>(new SealedStream(stored, SealedFormat.ReadHeader(header[..read], keys, blob), blob.Size));
        }
        catch
        {
            stored.Dispose();
            throw;
        }
    }

    public Task DeleteAsync(CommuneId commune, BlobName name, CancellationToken stopping = default)
    {
        var path = PathOf(commune, name);
        if (!File.Exists(path)) return Task.CompletedTask;
        File.Delete(path);
        Disk.FlushFolder(Path.GetDirectoryName(path)!);
        return Task.CompletedTask;
    }

    private string PathOf(CommuneId commune, BlobName name)
    {
        var text = name.ToString();
        return Path.Combine(folder, commune.ToString(), text[..2], text);
    }
}
