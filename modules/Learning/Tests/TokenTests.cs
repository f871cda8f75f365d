using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.WebUtilities;
using QRCoder;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Certificates.Signing;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>What the printed code holds. The phone's own check of it is looked at in the journeys.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task The_code_says_what_the_certificate_says_and_no_more()
    {
        var (token, certificate, _) = await TokenAsync("Nguyễn Thị Thử Thách");

        var claims = JsonElement.Parse(WebEncoders.Base64UrlDecode(token.Split('.')[1]));

        Assert.Equal(["n", "a", "h", "i", "e", "c"], claims.EnumerateObject().Select(c => c.Name));
        Assert.Equal((certificate.Row.Number, "to-vien", "Nguyễn Thị Thử Thách", 24175), (claims.GetProperty("n").GetString(), claims.GetProperty("a").GetString(), claims.GetProperty("h").GetString(), claims.GetProperty("c").GetInt32()));
        Assert.Equal(new DateOnly(2028, 11, 20), DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + claims.GetProperty("e").GetInt32()));
    }

    [Fact]
    public async Task Any_flipped_bit_makes_it_worthless()
    {
        var (token, _, key) = await TokenAsync("H'Bit Niê");
        Assert.True(IsSigned(token, key));
        var bytes = Encoding.ASCII.GetBytes(token);

        Prop.ForAll(Gen.Choose(0, bytes.Length * 8 - 1).ToArbitrary(), bit =>
        {
            var changed = (byte[])bytes.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            return !IsSigned(Encoding.Latin1.GetString(changed), key);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task The_order_of_claims_does_not_matter()
    {
        var given = new Given(await TestSite.SharedAsync(Engines.Sqlite));
        var signing = await given.DoAsync<KeyRing, SigningKey>(ring => ring.CurrentAsync(TestSite.HoaPhu, SigningUse.Code));
        var published = (await given.DoAsync<KeyRing, IReadOnlyList<PublishedKey>>(ring => ring.PublishedAsync(TestSite.HoaPhu))).First(k => k.KeyId == signing.KeyId);
        (string Name, object Value)[] claims = [("n", "HK7A3PXT"), ("a", "to-vien"), ("h", "H'Thử Niê"), ("i", 20777), ("e", 21508), ("c", 24175)];

        Prop.ForAll(Gen.Shuffle(claims).ToArbitrary(), shuffled =>
        {
            var payload = new System.Text.Json.Nodes.JsonObject(shuffled.Select(c => KeyValuePair.Create(c.Name, JsonSerializer.SerializeToNode(c.Value))));
            var token = CompactJws.Sign(signing, signing.KeyId, payload);
            var read = JsonElement.Parse(WebEncoders.Base64UrlDecode(token.Split('.')[1]));
            return IsSigned(token, published) && claims.All(c => read.GetProperty(c.Name).ToString() == c.Value.ToString());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task The_printed_code_is_coarse_enough_for_a_cheap_camera()
    {
        // A long name and a long host.
        var (token, _, _) = await TokenAsync("Nguyễn Thị Hoàng Thử Thách Phương");
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode("https://hoaphu.daklak.thonso.vn/cn#" + token, QRCodeGenerator.ECCLevel.M, forceUtf8: true);

        TestContext.Current.SendDiagnosticMessage($"{token.Length} signs, QR version {code.Version}");
        Assert.InRange(code.Version, 1, 15);
    }

    [Fact]
    public async Task The_mark_of_a_revoked_one_tells_neither_number_nor_name()
    {
        var (_, certificate, _) = await TokenAsync("H'Kín Niê");

        var mark = CodeToken.MarkOf(certificate);

        Assert.Matches("^[A-Za-z0-9_-]{16}$", mark);
        Assert.Equal(mark, CodeToken.MarkOf(certificate));
        Assert.DoesNotContain(certificate.Row.Number, mark, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<(string Token, Certificate Certificate, PublishedKey Key)> TokenAsync(string name)
    {
        var given = new Given(await TestSite.SharedAsync(Engines.Sqlite));
        var certificate = await given.CertifiedAsync(name);
        return await given.DoAsync<KeyRing, (string, Certificate, PublishedKey)>(async ring =>
        {
            var key = await ring.CurrentAsync(TestSite.HoaPhu, SigningUse.Code);
            return (CodeToken.Make(key, TestSite.HoaPhu, certificate), certificate, (await ring.PublishedAsync(TestSite.HoaPhu)).First(k => k.KeyId == key.KeyId));
        });
    }

    /// <summary>As any verifier does it: by the published key alone.</summary>
    private static bool IsSigned(string token, PublishedKey key)
    {
        try
        {
            if (token.Split('.') is not [var header, var payload, var signature]) return false;
            byte[] Part(string name) => WebEncoders.Base64UrlDecode((string)key.Jwk[name]!);
            var bytes = WebEncoders.Base64UrlDecode(signature);
            using var ec = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Part("x"), Y = Part("y") } });
            return WebEncoders.Base64UrlEncode(bytes) == signature && ec.VerifyData(Encoding.ASCII.GetBytes($"{header}.{payload}"), bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
