using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Certificates.Signing;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Learning.Tests;

/// <summary>The keys a commune signs with.</summary>
public sealed class KeyTests
{
    private static readonly CommuneId Commune = TestSite.HoaPhu;

    [Theory, BothEngines]
    public async Task Nodes_that_need_a_key_at_the_same_moment_end_with_one(string engine)
    {
        await using var one = await TestSite.StartAsync(engine);
        // A second process on PostgreSQL; on SQLite there is only one, with as many rings as ask at once.
        await using var other = engine == Engines.Postgres ? await one.SecondAsync() : null;
        var rings = Enumerable.Range(0, 8).Select(i => ActivatorUtilities.CreateInstance<KeyRing>((i % 2 == 0 ? one : other ?? one).Services)).ToList();

        var keys = await Task.WhenAll(rings.SelectMany(ring => Enum.GetValues<SigningUse>().Select(use => Task.Run(() => ring.CurrentAsync(Commune, use)))));

        foreach (var use in Enum.GetValues<SigningUse>()) Assert.Single(keys.Where(k => k.Use == use).Select(k => k.KeyId).Distinct());
        Assert.Equal(2, await one.ReadAsync(db => db.Set<KeyRow>().CountAsync()));
    }

    [Fact]
    public async Task A_key_of_three_years_is_followed_by_another_and_stays_published()
    {
        await using var one = await TestSite.StartAsync(Engines.Sqlite);
        var ring = one.Services.GetRequiredService<KeyRing>();
        var first = await ring.CurrentAsync(Commune, SigningUse.Code);
        Assert.Equal(first.KeyId, (await ring.CurrentAsync(Commune, SigningUse.Code)).KeyId);

        one.Clock.AdvanceTo(one.Clock.UtcNow().AddDays(3 * 365));

        var second = await ring.CurrentAsync(Commune, SigningUse.Code);
        Assert.NotEqual(first.KeyId, second.KeyId);
        Assert.Equal([second.KeyId, first.KeyId], (await ring.PublishedAsync(Commune)).Select(k => k.KeyId));
    }

    [Fact]
    public async Task The_private_part_is_sealed_and_opens_nowhere_else()
    {
        await using var one = await TestSite.StartAsync(Engines.Sqlite);
        await one.Services.GetRequiredService<KeyRing>().CurrentAsync(Commune, SigningUse.Code);

        var row = await one.ReadAsync(db => db.Set<KeyRow>().SingleAsync());
        var keys = one.Services.GetRequiredService<Keys>();

        Assert.ThrowsAny<CryptographicException>(() => { using var ec = ECDsa.Create(); ec.ImportPkcs8PrivateKey(row.PrivateKey, out _); });
        Assert.ThrowsAny<CryptographicException>(() => keys.Open("learning.signing-key", row.PrivateKey, Encoding.UTF8.GetBytes("24133:Code:1")));
        Assert.DoesNotContain("\"d\"", row.PublicKey, StringComparison.Ordinal);
    }
}
