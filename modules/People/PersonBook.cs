using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Values;

namespace ThonSo.People;

/// <summary>Looks people up, and remembers what they wrote about themselves so that no form asks twice.</summary>
public sealed class PersonBook(Keys keys, IDbContextFactory<Db> dbs, IStore store)
{
    private const string Sealing = "people.profile";

    public async Task<Person?> FindAsync(CommuneId commune, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var row = await db.Set<PersonRow>().AsNoTracking().SingleOrDefaultAsync(p => p.CommuneId == commune && p.Id == id);
        return row is null ? null : Read(row);
    }

    /// <summary>Several people at once, by key.</summary>
    public async Task<IReadOnlyDictionary<Guid, Person>> FindAsync(CommuneId commune, IEnumerable<Guid> ids)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0) return new Dictionary<Guid, Person>();
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Set<PersonRow>().AsNoTracking().Where(p => p.CommuneId == commune && wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, Read);
    }

    /// <summary>The person with a phone number, or null.</summary>
    public async Task<Person?> FindAsync(CommuneId commune, PhoneNumber phone)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var index = IndexOf(phone);
        var row = await db.Set<PersonRow>().AsNoTracking().SingleOrDefaultAsync(p => p.CommuneId == commune && p.PhoneIndex == index);
        return row is null ? null : Read(row);
    }

    /// <summary>Names by key, for lists.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CommuneId commune, IEnumerable<Guid> ids)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0) return new Dictionary<Guid, string>();
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Set<PersonRow>().AsNoTracking().Where(p => p.CommuneId == commune && wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
    }

    /// <summary>The keys of people in whose name every one of these words stands, however it is written; some of them where there are many.</summary>
    public async Task<IReadOnlyList<Guid>> NamedAsync(CommuneId commune, string text, int most)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var named = db.Set<PersonRow>().Where(p => p.CommuneId == commune);
        foreach (var word in Fold.Words(text)) named = named.Where(p => p.SearchText.Contains(word));
        return await named.OrderBy(p => p.SearchText).Select(p => p.Id).Take(most).ToListAsync();
    }

    /// <summary>
    /// Everybody with a phone who wrote that they live in a village. Addresses are sealed, so all people are read: for an
    /// act that somebody does on purpose, not for a page.
    /// </summary>
    public async Task<IReadOnlyList<Person>> LivingInAsync(CommuneId commune, string village)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var living = new List<Person>();
        await foreach (var row in db.Set<PersonRow>().AsNoTracking().Where(p => p.CommuneId == commune && p.PhoneIndex != null).AsAsyncEnumerable())
        {
            if (Read(row) is var person && person.Profile.AddressVillage == village) living.Add(person);
        }
        return living;
    }

    /// <summary>The officers of a commune who may still sign in, with their roles.</summary>
    public async Task<IReadOnlyList<Officer>> OfficersAsync(CommuneId commune, Role? holding = null)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var accounts = await (
            from account in db.Set<AccountRow>().AsNoTracking()
            join person in db.Set<PersonRow>() on new { account.CommuneId, Id = account.PersonId } equals new { person.CommuneId, person.Id }
            where account.CommuneId == commune && account.DisabledAt == null
            orderby person.SearchText
            select new { person.Id, person.Name, account.Post }).ToListAsync();
        var roles = (await db.Set<GrantRow>().AsNoTracking().Where(g => g.CommuneId == commune).ToListAsync()).ToLookup(g => g.PersonId, g => g.Role);
        return [.. accounts.Select(a => new Officer(a.Id, a.Name, a.Post, [.. roles[a.Id]])).Where(o => holding is null || o.Roles.Contains(holding.Value))];
    }

    /// <summary>
    /// Keeps what a person wrote about themselves, as part of the caller's act. Writes nothing when nothing is new.
    /// </summary>
    public async Task RememberAsync(Work work, CommuneId commune, Guid id, string name, Func<Profile, Profile> change)
    {
        Profile Told(Profile before) => change(before) with { Phone = before.Phone };
        // Every filing asks this, and most say nothing new.
        var known = await store.FirstAsync("SELECT name, profile FROM people_person WHERE commune_id = $1 AND id = $2",
            row => Tuple.Create(row.GetString(0), Open(commune, id, row.GetFieldValue<byte[]>(1))), (long)commune.Code, id.ToByteArray(bigEndian: true));
        if (known is var (called, profile) && Told(profile) == profile && (name.Length == 0 || called == name)) return;
        var row = await work.Db.Set<PersonRow>().SingleAsync(p => p.CommuneId == commune && p.Id == id);
        if (name.Length > 0 && row.Name != name) Rename(row, name);
        var before = Open(row);
        var after = Told(before);
        if (after == before) return;
        row.Profile = Seal(commune, id, after);
        row.IdentityIndex = after.Identity is null ? null : IdentityIndexOf(after.Identity);
    }

    internal static void Rename(PersonRow row, string name) => (row.Name, row.SearchText) = (name, Fold.Search(name));

    internal PersonRow NewRow(CommuneId commune, string name, Profile profile, DateTime now)
    {
        var id = NewId.Next();
        return new PersonRow
        {
            CommuneId = commune,
            Id = id,
            Name = name,
            SearchText = Fold.Search(name),
            PhoneIndex = PhoneNumber.TryParse(profile.Phone, out var phone) ? IndexOf(phone) : null,
            IdentityIndex = profile.Identity is null ? null : IdentityIndexOf(profile.Identity),
            Profile = Seal(commune, id, profile),
            MadeAt = now,
        };
    }

    internal byte[] IndexOf(PhoneNumber phone) => keys.BlindIndex("people.phone", phone.ToString());

    private byte[] IdentityIndexOf(string identity) => keys.BlindIndex("people.identity", identity);

    private Person Read(PersonRow row) => new(row.CommuneId, row.Id, row.Name, Open(row));

    private Profile Open(PersonRow row) => Open(row.CommuneId, row.Id, row.Profile);

    private Profile Open(CommuneId commune, Guid id, byte[] profile) => Profile.From(keys.Open(Sealing, profile, AssociatedWith(commune, id)));

    private byte[] Seal(CommuneId commune, Guid id, Profile profile) => keys.Seal(Sealing, profile.ToBytes(), AssociatedWith(commune, id));

    // Binds the sealed bytes to their row: moved to another person they do not open.
    private static byte[] AssociatedWith(CommuneId commune, Guid id) => [.. BitConverter.GetBytes(commune.Code), .. id.ToByteArray(bigEndian: true)];
}
