using Amazon.S3;
using Amazon.S3.Model;

namespace ThonSo.Core.Blobs;

/// <summary>An object of an S3 store as a seekable stream: one request as long as it is read in order, a new one after a jump.</summary>
internal sealed class S3Content : Stream
{
    private readonly AmazonS3Client client;
    private readonly string bucket;
    private readonly string key;
    private GetObjectResponse? response;
    private long at;
    private long position;

    private S3Content(AmazonS3Client client, string bucket, string key, GetObjectResponse response)
    {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.response = response;
        Length = response.ContentLength;
    }

    public static async Task<S3Content> OpenAsync(AmazonS3Client client, string bucket, string key, CancellationToken stopping) =>
        new(client, bucket, key, await GetAsync(client, bucket, key, 0, stopping));

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length { get; }
    public override long Position { get => position; set => position = value; }

    public override async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken stopping = default)
    {
        if (position >= Length) return 0;
        if (response is null || at != position)
        {
            response?.Dispose();
            response = null;
            response = await GetAsync(client, bucket, key, position, stopping);
            at = position;
        }
        var read = await response.ResponseStream.ReadAsync(into, stopping);
        position = at += read;
        return read;
    }

    // The network has no other way of waiting; only callers that cannot await come here.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count).GetAwaiter().GetResult();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) response?.Dispose();
        base.Dispose(disposing);
    }

    // Always a range: of a whole object the client computes an MD5 too, and fails by it when the stream is closed.
    private static Task<GetObjectResponse> GetAsync(AmazonS3Client client, string bucket, string key, long from, CancellationToken stopping) =>
        client.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key, ByteRange = new ByteRange(from, long.MaxValue) }, stopping);
}
