using System.Security.Cryptography;
using ThonSo.Core.Hosting;
using ThonSo.Core.Security;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>The installation key: where it comes from, and what is derived from it.</summary>
public sealed class KeysTests : IDisposable
{
    private static readonly string Given = Convert.ToBase64String(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());
    private readonly string folder = Directory.CreateTempSubdirectory("thonso-keys-").FullName;

    private string KeyPath => Path.Combine(folder, "keys", "installation.key");

    private ThonSoOptions Options(string? key = null) => new() { DataFolder = folder, CatalogueFolder = "", Key = key };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_first_start_creates_a_key_that_only_its_owner_reads_and_later_starts_find_it()
    {
        var first = Keys.Open(Options());
        var second = Keys.Open(Options(), create: false);

        Assert.True(first.JustCreated);
        Assert.False(second.JustCreated);
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.Equal("secret"u8, second.Open("test", first.Seal("test", "secret"u8, []), []));
        Assert.Equal([KeyPath], Directory.GetFiles(Path.GetDirectoryName(KeyPath)!));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
    }

    [Fact]
    public async Task Processes_that_start_together_end_up_with_one_key()
    {
        for (var round = 0; round < 40; round++)
        {
            var options = Options() with { DataFolder = Path.Combine(folder, $"{round}") };
            var together = new Barrier(8);
            var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(() =>
            {
                together.SignalAndWait();
                return Keys.Open(options);
            }, TaskCreationOptions.LongRunning)));

            Assert.Single(all, keys => keys.JustCreated);
            Assert.Single(all.Select(keys => keys.Fingerprint).Distinct());
            Assert.Single(Directory.GetFiles(Path.Combine(options.DataFolder, "keys")));
        }
    }

    [Fact]
    public void Where_data_is_already_a_missing_key_is_a_loss_and_none_is_created()
    {
        var lost = Assert.Throws<InvalidOperationException>(() => Keys.Open(Options(), create: false));
        Assert.Contains("backup", lost.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyPath));
    }

    [Fact]
    public void The_environment_may_give_the_key_but_not_another_than_the_stored_one()
    {
        Assert.False(Keys.Open(Options(Given)).JustCreated);
        Assert.False(File.Exists(KeyPath));

        Keys.Open(Options());
        Assert.Throws<InvalidOperationException>(() => Keys.Open(Options(Given)));
        Assert.Equal(Keys.Open(Options()).Fingerprint, Keys.Open(Options(File.ReadAllText(KeyPath))).Fingerprint);
    }

    [Theory, InlineData(""), InlineData("not base64"), InlineData("c2hvcnQ=")]
    public void A_key_that_is_none_is_refused_and_not_overwritten(string text)
    {
        Assert.Throws<InvalidOperationException>(() => Keys.Open(Options(text)));
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        File.WriteAllText(KeyPath, text);
        Assert.Throws<InvalidOperationException>(() => Keys.Open(Options()));
        Assert.Equal(text, File.ReadAllText(KeyPath));
    }

    [Fact]
    public void Sealed_bytes_open_only_unchanged_for_their_purpose_and_beside_what_they_belong_to()
    {
        var keys = Keys.Open(Options(Given));
        var box = keys.Seal("phone", "0912 000 000"u8, [1, 2]);
        Assert.Equal("0912 000 000"u8, keys.Open("phone", box, [1, 2]));
        Assert.Equal(Keys.Overhead + 12, box.Length);
        Assert.NotEqual(box, keys.Seal("phone", "0912 000 000"u8, [1, 2]));

        for (var i = 0; i < box.Length; i++)
        {
            var changed = (byte[])box.Clone();
            changed[i] ^= 0x40;
            Assert.ThrowsAny<CryptographicException>(() => keys.Open("phone", changed, [1, 2]));
            Assert.ThrowsAny<CryptographicException>(() => keys.Open("phone", box.AsSpan(0, i), [1, 2]));
        }
        Assert.ThrowsAny<CryptographicException>(() => keys.Open("identity", box, [1, 2]));
        Assert.ThrowsAny<CryptographicException>(() => keys.Open("phone", box, [1, 3]));
        Assert.ThrowsAny<CryptographicException>(() => Keys.Open(Options()).Open("phone", box, [1, 2]));
    }

    [Fact]
    public void A_text_opens_in_its_own_row_only()
    {
        var keys = Keys.Open(Options(Given));
        var row = Guid.CreateVersion7();
        var text = string.Concat(Enumerable.Repeat("Nguyễn Thị Hoà Phú ", 100));
        Assert.Equal(text, keys.OpenText("name", keys.SealText("name", text, row), row));
        Assert.Equal("", keys.OpenText("name", keys.SealText("name", "", row), row));
        Assert.ThrowsAny<CryptographicException>(() => keys.OpenText("name", keys.SealText("name", text, row), Guid.CreateVersion7()));
    }

    [Fact]
    public void Many_threads_may_seal_at_once()
    {
        var keys = Keys.Open(Options(Given));
        Parallel.For(0, 4000, i =>
        {
            var row = Guid.CreateVersion7();
            Assert.Equal($"text {i}", keys.OpenText("name", keys.SealText("name", $"text {i}", row), row));
        });
    }

    [Fact]
    public void Sealing_allocates_little_more_than_what_it_returns()
    {
        var keys = Keys.Open(Options(Given));
        keys.Seal("phone", new byte[60], new byte[16]);
        byte[] plain = new byte[60], associated = new byte[16];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) keys.Seal("phone", plain, associated);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 0, 300);
    }

    [Fact]
    public void A_blind_index_is_the_same_for_the_same_text_and_purpose_and_key()
    {
        var keys = Keys.Open(Options(Given));
        var index = keys.BlindIndex("phone", "+84912000000");
        Assert.Equal(16, index.Length);
        Assert.Equal(index, Keys.Open(Options(Given)).BlindIndex("phone", "+84912000000"));
        Assert.NotEqual(index, keys.BlindIndex("phone", "+84912000001"));
        Assert.NotEqual(index, keys.BlindIndex("identity", "+84912000000"));
        Assert.NotEqual(index, Keys.Open(Options()).BlindIndex("phone", "+84912000000"));
    }

    [Fact]
    public void Codes_follow_from_their_id_and_every_digit_is_as_likely_as_another()
    {
        var keys = Keys.Open(Options(Given));
        var ids = Enumerable.Range(0, 30_000).Select(i => new Guid(i, 0, 0, new byte[8])).ToList();
        Assert.Equal(keys.Code("sign-in", ids[7], 6), Keys.Open(Options(Given)).Code("sign-in", ids[7], 6));
        Assert.NotEqual(keys.Code("sign-in", ids[7], 6), keys.Code("pairing", ids[7], 6));
        AllSignsAreEquallyLikely(ids.Select(id => keys.Code("sign-in", id, 6)).ToList(), "0123456789", length: 6);
    }

    [Fact]
    public void Secrets_are_written_with_signs_that_nobody_confuses()
    {
        var keys = Keys.Open(Options(Given));
        var secrets = Enumerable.Range(0, 30_000).Select(i => keys.Secret("tracking", new Guid(i, 0, 0, new byte[8]), 4)).ToList();
        AllSignsAreEquallyLikely(secrets, "23456789AEHKMPRTXY", length: 4);
        Assert.InRange(secrets.Distinct().Count(), 25_000, 30_000);
        Assert.DoesNotContain(secrets, secret => secret.IndexOfAny([.. "01OILUVQSZBCDG"]) >= 0);
    }

    // Chi-square; the key is given, so the outcome is the same at every run.
    private static void AllSignsAreEquallyLikely(List<string> codes, string signs, int length)
    {
        Assert.All(codes, code => Assert.Equal(length, code.Length));
        for (var place = 0; place < length; place++)
        {
            var expected = (double)codes.Count / signs.Length;
            var square = signs.Sum(sign => Math.Pow(codes.Count(code => code[place] == sign) - expected, 2) / expected);
            Assert.InRange(square, 0, 45);
        }
    }

    [Theory]
    [InlineData("4HK2", "4HK2", true), InlineData("4HK2", " 4hk2 ", true), InlineData("4HK2", "4h-k2", true), InlineData("042137", "042 137", true)]
    [InlineData("4HK2", "4HK3", false), InlineData("4HK2", "4HK", false), InlineData("4HK2", "", false), InlineData("4HK2", null, false)]
    public void A_typed_code_counts_however_it_is_spaced(string code, string? typed, bool same) => Assert.Equal(same, Keys.IsSame(code, typed));
}
