using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Core.Blobs;

/// <summary>
/// Keeps sealed files as objects of an S3 store, <c>24175/3f09…</c>: the same bytes <see cref="FileBlobs"/> writes. A
/// draft is a local file until it is whole; one request then stores it, whole or not at all.
/// </summary>
public sealed class S3Blobs : IBlobs, IDisposable
{
    private readonly S3Address address;
    private readonly Keys keys;
    private readonly Drafts drafts;
    private readonly AmazonS3Client client;

    /// <param name="address">As <c>THONSO_BLOBS</c> gives it.</param>
    /// <param name="folder">For drafts; nothing in it outlives the process.</param>
    public S3Blobs(string address, string folder, Keys keys)
    {
        this.address = S3Address.Parse(address);
        this.keys = keys;
        drafts = new Drafts(Path.Combine(folder, "drafts"), keys);
        client = new AmazonS3Client(new BasicAWSCredentials(this.address.Key, this.address.Secret), new AmazonS3Config
        {
            ServiceURL = this.address.Service.ToString(),
            AuthenticationRegion = this.address.Region,
            // Commune data centres have one host name, not one per bucket.
            ForcePathStyle = true,
            // Checksums beyond the signed payload are extensions that many stores do not know.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });
    }

    public DraftStream Begin(CommuneId commune, Guid? apart = null) => drafts.Begin(commune, apart);

    public async Task<Blob> KeepAsync(DraftStream draft, CancellationToken stopping = default)
    {
        var blob = draft.SealHeader(flush: false);
        var key = KeyOf(blob.Commune, blob.Name);
        var size = new FileInfo(draft.FilePath).Length;
        // Stored already: left alone, because whoever is reading it holds the key of that file and not of ours.
        if (await SizeAsync(key, stopping) == size) return blob;
        await client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = address.Bucket,
            Key = key,
            InputStream = new FileStream(draft.FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0),
            ContentType = "application/octet-stream",
            // Some stores keep the framing of chunks inside the object, and say nothing.
            UseChunkEncoding = false,
        }, stopping);
        if (await SizeAsync(key, stopping) is var stored && stored != size)
            throw new IOException($"{address} was given {size} bytes as {key} and holds {stored ?? 0}.");
        return blob;
    }

    public async Task<Stream> OpenAsync(CommuneId commune, BlobName name, CancellationToken stopping = default)
    {
        S3Content stored;
        try
        {
            stored = await S3Content.OpenAsync(client, address.Bucket, KeyOf(commune, name), stopping);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            throw new FileNotFoundException($"Nothing is kept as {commune}/{name}.", missing);
        }
        catch (AmazonS3Exception empty) when (empty.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            throw new BlobDamagedException($"{commune}/{name} is empty.", empty);
        }
        try
        {
            var blob = new Blob(commune, name, SealedFormat.ContentLength(stored.Length));
            var header = new byte[SealedFormat.HeaderSize];
            var read = await stored.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, stopping);
            return new SealedStream(stored, SealedFormat.ReadHeader(header.AsSpan(0, read), keys, blob), blob.Size);
        }
        catch
        {
            await stored.DisposeAsync();
            throw;
        }
    }

    public Task DeleteAsync(CommuneId commune, BlobName name, CancellationToken stopping = default) =>
        client.DeleteObjectAsync(address.Bucket, KeyOf(commune, name), stopping);

    public void Dispose() => client.Dispose();

    private async Task<long?> SizeAsync(string key, CancellationToken stopping)
    {
        try
        {
            return (await client.GetObjectMetadataAsync(address.Bucket, key, stopping)).ContentLength;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private string KeyOf(CommuneId commune, BlobName name) => $"{address.Prefix}{commune}/{name}";
}
