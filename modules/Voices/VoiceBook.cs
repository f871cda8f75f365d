using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Teams;

namespace ThonSo.Voices;

/// <summary>A recording as a list shows it.</summary>
/// <param name="Script">What was read; null where that is no longer there.</param>
/// <param name="Changed">The text was changed after it was read.</param>
internal sealed record Listed(Recording Recording, Script? Script, SpokenLanguage Language, bool Changed);

/// <summary>Reads the recordings.</summary>
internal sealed class VoiceBook(IDbContextFactory<Db> dbs, Languages languages, PersonBook people, IEnumerable<IScriptShelf> shelves) : IVoices
{
    private static readonly SpokenLanguage Forgotten = new("", new("Tiếng khác", "Another language"), "…");

    private readonly List<IScriptShelf> shelves = [.. shelves.OrderBy(s => s.Order)];

    public IReadOnlyList<IScriptShelf> Shelves => shelves;

    public async Task<IReadOnlyList<Voice>> OfAsync(CommuneId commune, Script script)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var heard = await db.Set<Recording>().AsNoTracking().Where(v => v.CommuneId == commune && v.Script == script.Key.Value && v.State == VoiceState.Approved).ToListAsync();
        if (heard.Count == 0) return [];
        var names = await people.NamesAsync(commune, heard.Where(v => v.Named).Select(v => v.SpeakerId));
        var print = script.Print;
        return [.. from language in languages.All
                   join voice in heard on language.Code equals voice.Language
                   let name = GivenName.Of(names.GetValueOrDefault(voice.SpeakerId) ?? "")
                   select new Voice(voice.Id, language.Code, language.Own, voice.SpeakerId, voice.Named && name.Length > 0 ? name : null, voice.Length, voice.Bytes, !print.SequenceEqual(voice.Print))];
    }

    public async Task<bool> KeepsAsync(CommuneId commune, Guid person)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Set<Recording>().AnyAsync(v => v.CommuneId == commune && v.SpeakerId == person && v.Blob != null && v.State != VoiceState.Withdrawn && v.State != VoiceState.Replaced);
    }

    public async Task<Recording?> FindAsync(CommuneId commune, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Set<Recording>().AsNoTracking().SingleOrDefaultAsync(v => v.CommuneId == commune && v.Id == id);
    }

    /// <summary>Somebody's own that are there, newest first.</summary>
    public Task<IReadOnlyList<Listed>> OfSpeakerAsync(Site site, Guid person) =>
        ListAsync(site, all => all.Where(v => v.SpeakerId == person && v.State != VoiceState.Withdrawn && v.State != VoiceState.Replaced).OrderByDescending(v => v.SentAt));

    /// <summary>What waits to be heard, longest first; of these villages' teams, or of all.</summary>
    public Task<IReadOnlyList<Listed>> WaitingAsync(Site site, IReadOnlyList<string>? villages, int most) =>
        ListAsync(site, all => Waiting(all, villages).OrderBy(v => v.SentAt).Take(most));

    public async Task<int> CountWaitingAsync(CommuneId commune, int most)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await Waiting(db.Set<Recording>().Where(v => v.CommuneId == commune), null).OrderBy(v => v.Id).Take(most).CountAsync();
    }

    /// <summary>What everybody hears and what waits, of one language: the newest of each script and state.</summary>
    public Task<IReadOnlyList<Listed>> InLanguageAsync(Site site, string language) =>
        ListAsync(site, all => all.Where(v => v.Language == language && (v.State == VoiceState.Approved || v.State == VoiceState.Waiting)).OrderBy(v => v.SentAt));

    /// <summary>How many scripts everybody can hear, by language.</summary>
    public async Task<IReadOnlyDictionary<string, int>> HeardAsync(CommuneId commune)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Set<Recording>().Where(v => v.CommuneId == commune && v.State == VoiceState.Approved).GroupBy(v => v.Language).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    public async Task<Listed> ShowAsync(Recording voice, Site site)
    {
        var script = await FindAsync(voice.Key, site);
        return new Listed(voice, script, languages.Find(voice.Language) ?? Forgotten, script is not null && !script.Print.SequenceEqual(voice.Print));
    }

    public async Task<Script?> FindAsync(ScriptKey key, Site site) => shelves.Find(s => s.Name == key.Shelf) is { } shelf ? await shelf.FindAsync(key.Code, site) : null;

    private static IQueryable<Recording> Waiting(IQueryable<Recording> all, IReadOnlyList<string>? villages) =>
        all.Where(v => v.State == VoiceState.Waiting && (villages == null || villages.Contains(v.Village)));

    private async Task<IReadOnlyList<Listed>> ListAsync(Site site, Func<IQueryable<Recording>, IQueryable<Recording>> which)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var rows = await which(db.Set<Recording>().AsNoTracking().Where(v => v.CommuneId == site.Commune)).ToListAsync();
        var shown = new List<Listed>();
        foreach (var row in rows) shown.Add(await ShowAsync(row, site));
        return shown;
    }
}
