using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Field.Devices;

/// <summary>The phones that carry members' households.</summary>
internal sealed class DeviceBook(Work work)
{
    private const int MostOfOne = 5;

    /// <summary>
    /// Registers a phone. It chooses its id and its secret itself and tells only the secret's hash, so that a lost answer
    /// leaves neither two phones nor one without a secret.
    /// </summary>
    public async Task<Refusal?> KeepAsync(CommuneId commune, Actor actor, Guid id, byte[] secretHash, string? name)
    {
        if (await FindAsync(commune, id) is { } before)
            return before.PersonId == actor.Id && before.RevokedAt is null && CryptographicOperations.FixedTimeEquals(before.SecretHash, secretHash) ? null : Refusals.IdTaken;
        if (await work.Db.Set<DeviceRow>().CountAsync(d => d.CommuneId == commune && d.PersonId == actor.Id && d.RevokedAt == null) >= MostOfOne) return Refusals.TooManyPhones;
        var cleaned = Fold.Clean(name ?? "");
        work.Db.Insert(new DeviceRow
        {
            CommuneId = commune,
            Id = id,
            PersonId = actor.Id,
            Name = cleaned.Length > 40 ? cleaned[..40] : cleaned,
            SecretHash = secretHash,
            MadeAt = work.Now,
            SeenAt = work.Now,
        });
        try
        {
            await work.CommitAsync(commune, actor, RequestId.Fresh(), new DeviceKept(id, actor.Id));
            return null;
        }
        catch (TakenException)
        {
            return await KeepAsync(commune, actor, id, secretHash, name);
        }
    }

    public Task<DeviceRow?> FindAsync(CommuneId commune, Guid id) =>
        work.Db.Set<DeviceRow>().AsNoTracking().SingleOrDefaultAsync(d => d.CommuneId == commune && d.Id == id);

    /// <summary>A person's own phone that may speak, or why it may not.</summary>
    public async Task<Outcome<DeviceRow>> OfAsync(CommuneId commune, Guid person, Guid id)
    {
        if (await FindAsync(commune, id) is not { } device || device.PersonId != person) return Refusals.DeviceUnknown;
        return device.RevokedAt is null ? device : Refusals.DeviceShut;
    }

    /// <summary>The phone that proves itself by its secret, whether anybody is signed in on it or not.</summary>
    public async Task<DeviceRow?> BySecretAsync(CommuneId commune, Guid id, string? secret)
    {
        if (secret is null || !Base64Url.IsValid(secret, out var length) || length != 32) return null;
        var hash = SHA256.HashData(Base64Url.DecodeFromChars(secret));
        return await FindAsync(commune, id) is { } device && CryptographicOperations.FixedTimeEquals(device.SecretHash, hash) ? device : null;
    }

    public async Task<IReadOnlyList<DeviceRow>> OfPersonAsync(CommuneId commune, Guid person) =>
        await work.Db.Set<DeviceRow>().AsNoTracking().Where(d => d.CommuneId == commune && d.PersonId == person && d.RevokedAt == null).OrderByDescending(d => d.SeenAt).ToListAsync();

    /// <summary>Shuts one of a person's own phones. Shutting it twice is no mistake.</summary>
    public async Task ShutAsync(CommuneId commune, Actor actor, Guid id)
    {
        if (await work.Db.Set<DeviceRow>().SingleOrDefaultAsync(d => d.CommuneId == commune && d.Id == id && d.PersonId == actor.Id && d.RevokedAt == null) is not { } device) return;
        device.RevokedAt = work.Now;
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new DeviceShut(id, actor.Id));
    }
}
