using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Learning.Certificates.Signing;

/// <summary>
/// The keys each commune signs with: made when first needed, and anew after three years. The older ones are never used
/// again, but stay published as long as there is somebody to show a paper signed with them.
/// </summary>
internal sealed class KeyRing(IServiceScopeFactory scopes, IDbContextFactory<Db> dbs, Keys keys, TimeProvider clock)
{
    private const string Sealing = "learning.signing-key";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(3 * 365);

    private readonly ConcurrentDictionary<(CommuneId, SigningUse), SigningKey> current = new();

    /// <summary>The key under which a commune's signing keys count as changed.</summary>
    public static Guid SubjectOf(CommuneId commune) => new(commune.Code, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>What the commune signs with now.</summary>
    public async Task<SigningKey> CurrentAsync(CommuneId commune, SigningUse use)
    {
        if (current.TryGetValue((commune, use), out var known) && IsGood(known)) return known;
        var newest = await NewestAsync(commune, use);
        if (newest is null || !IsGood(newest)) newest = await MakeAsync(commune, use, (newest?.Generation ?? 0) + 1);
        return current[(commune, use)] = newest;
    }

    /// <summary>Every key that ever signed for the commune, newest first.</summary>
    public async Task<IReadOnlyList<PublishedKey>> PublishedAsync(CommuneId commune)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var rows = await db.Set<KeyRow>().AsNoTracking().Where(k => k.CommuneId == commune).OrderByDescending(k => k.Generation).Select(k => new { k.Use, k.KeyId, k.PublicKey }).ToListAsync();
        return [.. rows.Select(k => new PublishedKey(k.Use, k.KeyId, SigningKey.Read(k.PublicKey)))];
    }

    private bool IsGood(SigningKey key) => key.MadeAt + Lasts > clock.UtcNow();

    /// <summary>Makes the next one. Where another server was faster, its key is the commune's.</summary>
    private async Task<SigningKey> MakeAsync(CommuneId commune, SigningUse use, int generation)
    {
        var (id, jwk, secret) = SigningKey.Make(use);
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Db.Insert(new KeyRow { CommuneId = commune, Use = use, Generation = generation, KeyId = id, PublicKey = jwk, PrivateKey = keys.Seal(Sealing, secret, Belonging(commune, use, generation)), MadeAt = work.Now });
        try
        {
            await work.CommitAsync(commune, Actor.System, RequestId.Fresh(), new KeyMade(SubjectOf(commune), use, generation));
        }
        catch (TakenException)
        {
        }
        return await NewestAsync(commune, use) ?? throw new InvalidOperationException("The key that was just made is not there.");
    }

    private async Task<SigningKey?> NewestAsync(CommuneId commune, SigningUse use)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var row = await db.Set<KeyRow>().AsNoTracking().Where(k => k.CommuneId == commune && k.Use == use).OrderByDescending(k => k.Generation).FirstOrDefaultAsync();
        return row is null ? null : new SigningKey(use, row.KeyId, row.Generation, row.MadeAt, keys.Open(Sealing, row.PrivateKey, Belonging(commune, use, row.Generation)));
    }

    // Binds the sealed bytes to their row: moved to another commune or use they do not open.
    private static byte[] Belonging(CommuneId commune, SigningUse use, int generation) => Encoding.UTF8.GetBytes($"{commune}:{use}:{generation}");
}
