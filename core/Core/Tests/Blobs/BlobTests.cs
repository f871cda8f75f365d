using System.Text;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>Keeping bytes, in files and in an S3 store: whole, once, unreadable without the key, and unchangeable with it.</summary>
public sealed class BlobTests
{
    private const int Chunk = 65520;
    private const int StoredChunk = 65536;

    [Theory, BothStores(0, 1, Chunk - 1, Chunk, Chunk + 1, 2 * Chunk, 2 * Chunk + 1, 20_000_000)]
    public async Task What_is_kept_is_read_back(string kind, int size)
    {
        using var store = new Store(kind);
        var content = Store.Random(size);
        var blob = (await store.Blobs.KeepAsync(Store.Commune, new Upload(content), size)).Value;

        Assert.Equal(size, blob.Size);
        Assert.Equal(content, await store.ReadAsync(blob));
        Assert.Empty(store.Drafts);
    }

    [Theory, BothStores]
    public async Task Any_part_is_read_without_the_rest(string kind)
    {
        using var store = new Store(kind);
        var content = Store.Random(5 * Chunk + 17);
        var blob = await store.KeepAsync(content);
        await using var stream = await store.Blobs.OpenAsync(blob.Commune, blob.Name);
        Assert.Equal(content.Length, stream.Length);

        var random = new Random(2);
        var part = new byte[100_000];
        for (var i = 0; i < 60; i++)
        {
            var (from, count) = (random.Next(content.Length), random.Next(part.Length));
            stream.Seek(from, SeekOrigin.Begin);
            var read = i % 2 == 0 ? await stream.ReadAtLeastAsync(part.AsMemory(0, count), count, throwOnEndOfStream: false) : stream.ReadAtLeast(part.AsSpan(0, count), count, throwOnEndOfStream: false);
            Assert.Equal(content.AsSpan(from, Math.Min(count, content.Length - from)), part.AsSpan(0, read));
        }
        stream.Seek(0, SeekOrigin.End);
        Assert.Equal(0, stream.Read(part, 0, 10));
    }

    [Theory, BothStores]
    public async Task Equal_papers_of_one_commune_are_kept_once_and_two_communes_share_nothing(string kind)
    {
        using var store = new Store(kind);
        var content = Store.Random(1000);
        var (first, again) = (await store.KeepAsync(content), await store.KeepAsync(content));
        Assert.Equal(first, again);
        Assert.Single(store.Kept);

        var neighbours = await store.KeepAsync(content, Store.Neighbour);
        Assert.NotEqual(first.Name, neighbours.Name);
        Assert.Equal(2, store.Kept.Count);
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.Blobs.OpenAsync(Store.Neighbour, first.Name));
        await Assert.ThrowsAsync<BlobDamagedException>(() => store.Open(Store.NewKeys()).OpenAsync(Store.Commune, first.Name));
    }

    [Theory, BothStores]
    public async Task Nothing_of_a_paper_is_readable_where_it_lies(string kind)
    {
        using var store = new Store(kind);
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Giấy khai sinh của cháu ", 6000)));
        await store.KeepAsync(content);
        var stored = await File.ReadAllBytesAsync(Assert.Single(store.Kept));
        Assert.Equal(-1, stored.AsSpan().IndexOf("khai sinh"u8));
        Assert.Equal(content.Length + 66 + 3 * 16, stored.Length);
    }

    [Theory, BothStores]
    public async Task A_paper_is_deleted_once_and_deleting_again_does_no_harm(string kind)
    {
        using var store = new Store(kind);
        var blob = await store.KeepAsync(Store.Random(10));
        await store.Blobs.DeleteAsync(blob.Commune, blob.Name);
        await store.Blobs.DeleteAsync(blob.Commune, blob.Name);
        Assert.Empty(store.Kept);
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.Blobs.OpenAsync(blob.Commune, blob.Name));
    }

    [Theory, BothStores(0, 3, 100)]
    public async Task A_change_of_any_byte_is_noticed(string kind, int size)
    {
        using var store = new Store(kind);
        var blob = await store.KeepAsync(Store.Random(size));
        var path = Assert.Single(store.Kept);
        var stored = await File.ReadAllBytesAsync(path);
        for (var i = 0; i < stored.Length; i++)
        {
            var changed = (byte[])stored.Clone();
            changed[i] ^= 1;
            await DamagedAsync(store, blob, path, changed);
        }
        // Asked for a part of nothing, s3rver breaks the connection.
        for (var length = kind == Store.S3 ? 1 : 0; length < stored.Length; length++) await DamagedAsync(store, blob, path, stored[..length]);
        await DamagedAsync(store, blob, path, [.. stored, 0]);
    }

    [Theory, BothStores]
    public async Task Chunks_cannot_be_left_out_added_or_put_in_another_order(string kind)
    {
        using var store = new Store(kind);
        var content = Store.Random(4 * Chunk);
        var blob = await store.KeepAsync(content);
        var path = Assert.Single(store.Kept);
        var stored = await File.ReadAllBytesAsync(path);
        var (header, chunks) = (stored[..66], stored[66..].Chunk(StoredChunk).ToArray());
        Assert.Equal(4, chunks.Length);

        for (var left = 0; left < chunks.Length; left++)
        {
            await DamagedAsync(store, blob, path, [.. header, .. chunks.Take(left).SelectMany(c => c)]);
            await DamagedAsync(store, blob, path, [.. header, .. chunks.Where((_, i) => i != left).SelectMany(c => c)]);
        }
        await DamagedAsync(store, blob, path, [.. header, .. chunks[1], .. chunks[0], .. chunks[2], .. chunks[3]]);
        await DamagedAsync(store, blob, path, [.. header, .. chunks[0], .. chunks[1], .. chunks[3], .. chunks[2]]);
        await DamagedAsync(store, blob, path, [.. stored, .. chunks[3]]);

        var other = await store.KeepAsync(Store.Random(4 * Chunk, seed: 2));
        var otherStored = await File.ReadAllBytesAsync(store.Kept.Single(p => p != path));
        await DamagedAsync(store, blob, path, otherStored);
        await DamagedAsync(store, blob, path, [.. header, .. otherStored[66..]]);
        await File.WriteAllBytesAsync(path, stored);
        Assert.Equal(content, await store.ReadAsync(blob));
        Assert.NotEqual(blob.Name, other.Name);
    }

    private static async Task DamagedAsync(Store store, Blob blob, string path, byte[] changed)
    {
        await File.WriteAllBytesAsync(path, changed);
        var damaged = await Record.ExceptionAsync(() => store.ReadAsync(blob));
        Assert.True(damaged is BlobDamagedException, $"{changed.Length} bytes read as if they were whole: {damaged}");
    }

    [Theory, BothStores]
    public async Task A_file_over_the_limit_is_refused_as_soon_as_it_is_and_leaves_nothing(string kind)
    {
        using var store = new Store(kind);
        long given = 0;
        var outcome = await store.Blobs.KeepAsync(Store.Commune, new Upload(new byte[3_000_000], position => given = position), maxBytes: 1_000_000);
        Assert.Equal("paper.too-large", outcome.Refusal?.Code);
        Assert.InRange(given, 900_000, 1_020_000);
        Assert.Empty(store.Kept);
        Assert.Empty(store.Drafts);
    }

    [Theory, BothStores]
    public async Task Memory_does_not_grow_with_the_upload(string kind)
    {
        using var store = new Store(kind);
        var most = 0L;
        var upload = new Upload(new byte[8_000_000], given => most = Math.Max(most, given - new FileInfo(Assert.Single(store.Drafts)).Length));
        await store.Blobs.KeepAsync(Store.Commune, upload, long.MaxValue);
        // What was taken and is not in the file yet, and nothing else, is in memory.
        Assert.InRange(most, 1, 128 * 1024);
    }

    [Theory, BothStores]
    public async Task An_upload_that_breaks_off_leaves_nothing(string kind)
    {
        using var store = new Store(kind);
        var upload = new Upload(new byte[1_000_000], given => { if (given > 500_000) throw new IOException("The line broke."); });
        await Assert.ThrowsAsync<IOException>(() => store.Blobs.KeepAsync(Store.Commune, upload, long.MaxValue));
        Assert.Empty(store.Kept);
        Assert.Empty(store.Drafts);
    }

    [Theory, BothStores]
    public async Task What_is_kept_apart_is_deleted_without_taking_from_anybody_else(string kind)
    {
        using var store = new Store(kind);
        var content = Store.Random(1000);
        var shared = await store.KeepAsync(content);
        var apart = new List<Blob>();
        for (var i = 0; i < 2; i++)
        {
            await using var draft = store.Blobs.Begin(Store.Commune, NewId.Next());
            await draft.WriteAsync(content);
            apart.Add(await store.Blobs.KeepAsync(draft));
        }
        Assert.Equal(3, store.Kept.Count);
        await store.Blobs.DeleteAsync(Store.Commune, apart[0].Name);
        Assert.Equal(2, store.Kept.Count);
        foreach (var blob in new[] { shared, apart[1] }) Assert.Equal(content, await store.ReadAsync(blob));
    }

    [Theory, BothStores]
    public async Task A_start_removes_what_a_crash_left_and_not_what_another_process_writes(string kind)
    {
        using var store = new Store(kind);
        var draft = store.Blobs.Begin(Store.Commune);
        await draft.WriteAsync(new byte[3 * Chunk]);
        var left = Path.Combine(store.Folder, "drafts", "left");
        File.Copy(Assert.Single(store.Drafts), left);

        (store.Open(store.Keys) as IDisposable)?.Dispose();
        Assert.False(File.Exists(left));
        var blob = await store.Blobs.KeepAsync(draft);
        await draft.DisposeAsync();
        Assert.Equal(new byte[3 * Chunk], await store.ReadAsync(blob));
        Assert.Empty(store.Drafts);
    }

    [Fact]
    public async Task A_draft_left_by_a_crash_tells_nothing_even_with_the_key()
    {
        using var store = new Store(Store.Files);
        await using var draft = store.Blobs.Begin(Store.Commune);
        await draft.WriteAsync(Store.Random(Chunk + 5));
        var blob = draft.Finish();
        var path = Path.Combine(store.Folder, Store.Commune.ToString(), blob.Name.ToString()[..2], blob.Name.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(Assert.Single(store.Drafts), path);
        await Assert.ThrowsAsync<BlobDamagedException>(() => store.Blobs.OpenAsync(Store.Commune, blob.Name));
    }

    [Fact]
    public async Task Many_uploads_at_once_do_not_disturb_each_other()
    {
        using var store = new Store(Store.Files);
        var contents = Enumerable.Range(0, 40).Select(i => Store.Random(i * 9000, seed: i % 20)).ToList();
        var blobs = await Task.WhenAll(contents.Select(content => Task.Run(() => store.KeepAsync(content))));
        foreach (var (blob, content) in blobs.Zip(contents)) Assert.Equal(content, await store.ReadAsync(blob));
    }

    [Fact]
    public void A_name_is_read_back_from_its_text()
    {
        var name = BlobName.FromBytes(Store.Random(32));
        Assert.True(BlobName.TryParse(name.ToString(), out var parsed));
        Assert.Equal(name, parsed);
        Assert.Equal(Store.Random(32), name.ToBytes());
        foreach (var wrong in new[] { null, "", "../../etc/passwd", new string('g', 64), name + "0" }) Assert.False(BlobName.TryParse(wrong, out _));
    }

    [Theory]
    [InlineData("s3://k:s@host:9000/papers", "https://host:9000/", "papers", "us-east-1", "")]
    [InlineData("s3://k:s@host/papers?tls=no&region=vn-1&prefix=xa%2F", "http://host/", "papers", "vn-1", "xa/")]
    public void An_address_says_where_the_store_is(string text, string service, string bucket, string region, string prefix)
    {
        var address = S3Address.Parse(text);
        Assert.Equal((service, bucket, region, prefix), (address.Service.ToString(), address.Bucket, address.Region, address.Prefix));
        Assert.Equal("a/b+c", S3Address.Parse("s3://k:a%2Fb%2Bc@host/papers").Secret);
        Assert.DoesNotContain("secret", S3Address.Parse("s3://k:secret@host/papers").ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData("https://host/papers"), InlineData("s3://host/papers"), InlineData("s3://k:s@host"), InlineData("s3://k:s@host/a/b"), InlineData("s3://k:s@host/a?what=1")]
    public void An_address_that_is_none_is_refused(string text) => Assert.Throws<InvalidOperationException>(() => S3Address.Parse(text));
}
