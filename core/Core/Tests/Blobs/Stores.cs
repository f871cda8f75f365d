using System.Reflection;
using System.Security.Cryptography;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using ThonSo.Support;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace ThonSo.Core.Tests;

/// <summary>Runs a theory once on each way of keeping papers; its first parameter is the way's name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothStoresAttribute(params int[] sizes) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        string[] stores = [Store.Files, Store.S3];
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(sizes.Length == 0
            ? [.. stores.Select(store => new TheoryDataRow(store))]
            : [.. stores.SelectMany(store => sizes.Select(size => new TheoryDataRow(store, size)))]);
    }
}

/// <summary>A place to keep papers in, and the files it really keeps.</summary>
internal sealed class Store : IDisposable
{
    public const string Files = "files";
    public const string S3 = "s3";
    public static readonly CommuneId Commune = new(24175);
    public static readonly CommuneId Neighbour = new(24133);

    private readonly string kind;
    private readonly string? address;
    private readonly string keptIn;

    public Store(string kind)
    {
        this.kind = kind;
        Folder = Directory.CreateTempSubdirectory("thonso-papers-").FullName;
        keptIn = Folder;
        if (kind == S3) (address, keptIn) = S3Server.NewCorner();
        Keys = NewKeys();
        Blobs = Open(Keys);
    }

    public string Folder { get; }
    public Keys Keys { get; }
    public IBlobs Blobs { get; }

    public static Keys NewKeys() =>
        Keys.Open(new ThonSoOptions { DataFolder = "/nowhere", CatalogueFolder = "", Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });

    /// <summary>The same place, as another process sees it.</summary>
    public IBlobs Open(Keys keys) => kind == S3 ? new S3Blobs(address!, Folder, keys) : new FileBlobs(Folder, keys);

    /// <summary>The files that hold kept papers.</summary>
    public IReadOnlyList<string> Kept => !Directory.Exists(keptIn) ? [] :
        [.. Directory.EnumerateFiles(keptIn, kind == S3 ? "*._S3rver_object" : "*", SearchOption.AllDirectories).Where(path => !path.Contains("/drafts/", StringComparison.Ordinal)).Order()];

    public string[] Drafts => Directory.GetFiles(Path.Combine(Folder, "drafts"));

    public async Task<Blob> KeepAsync(byte[] content, CommuneId? commune = null) =>
        (await Blobs.KeepAsync(commune ?? Commune, new MemoryStream(content), long.MaxValue)).Value;

    public async Task<byte[]> ReadAsync(Blob blob)
    {
        await using var content = await Blobs.OpenAsync(blob.Commune, blob.Name);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    public static byte[] Random(int size, int seed = 1)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public void Dispose()
    {
        (Blobs as IDisposable)?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>An upload as a server sees it: forward only, in small uneven parts.</summary>
internal sealed class Upload(byte[] content, Action<long>? beforeRead = null) : Stream
{
    private int position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        beforeRead?.Invoke(position);
        var part = Math.Min(Math.Min(count, 1 + position % 7001), content.Length - position);
        content.AsSpan(position, part).CopyTo(buffer.AsSpan(offset));
        position += part;
        return part;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
