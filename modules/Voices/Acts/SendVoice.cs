using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Teams;
using ThonSo.Voices.Sound;

namespace ThonSo.Voices.Acts;

/// <summary>What a speaker says with a recording.</summary>
/// <param name="Agreed">Everybody in the commune may hear it, until it is taken back.</param>
/// <param name="Named">The first name may stand beside it.</param>
/// <param name="From">Where the beginning was cut off, if at all.</param>
/// <param name="To">Where the end was cut off, if at all.</param>
internal sealed record Spoken(ScriptKey Script, string? Language, bool Agreed, bool Named, TimeSpan? From = null, TimeSpan? To = null);

/// <summary>
/// Somebody of a team sends a recording for approval. It is taken apart, cut, written anew and kept before the act that names
/// it; of the file it came in only the packets of sound are left.
/// </summary>
internal sealed class SendVoice(Work work, IBlobs blobs, IEnumerable<IScriptShelf> shelves, Languages languages, VillageRoles roles)
{
    private const int Tries = 4;

    /// <param name="file">At most a byte more than <see cref="SoundCheck.MostBytes"/>: what is longer is too long.</param>
    public async Task<Outcome<Guid>> RunAsync(Site site, Actor actor, RequestId request, Spoken said, ReadOnlyMemory<byte> file, CancellationToken stopping = default)
    {
        var commune = site.Commune;
        if (await work.FindAsync(commune, request) is { Fact: VoiceSent done }) return done.Voice;
        if (shelves.FirstOrDefault(s => s.Name == said.Script.Shelf) is not { } shelf || await shelf.FindAsync(said.Script.Code, site) is not { } script) return Refusals.NoScript;
        if (languages.Find(said.Language) is not { } language) return Refusals.LanguageWanted;
        if (!said.Agreed) return Refusals.AgreementWanted;
        if (await roles.VillagesAsync(commune, actor.Id) is not [var village, ..]) return Refusals.NotOfATeam;
        var looked = SoundCheck.Look(file, said.From, said.To);
        if (looked.Refusal is { } refusal) return refusal;

        var id = NewId.Next();
        var kept = await KeepAsync(commune, WebmWriter.Write(looked.Value, id), stopping);
        for (var tried = 1; ; tried++)
        {
            // Their own earlier try is given up; what everybody hears stays until the new one is approved.
            var before = await work.Db.Set<Recording>().Where(v => v.CommuneId == commune && v.SpeakerId == actor.Id && v.Script == script.Key.Value && v.Language == language.Code && (v.State == VoiceState.Waiting || v.State == VoiceState.Refused)).OrderByDescending(v => v.SentAt).ToListAsync(stopping);
            foreach (var earlier in before) earlier.End(VoiceState.Replaced, work.Now);
            var recording = new Recording
            {
                CommuneId = commune,
                Id = id,
                Script = script.Key.Value,
                Language = language.Code,
                Print = script.Print,
                SpeakerId = actor.Id,
                Village = village,
                Named = said.Named,
                Milliseconds = (long)looked.Value.Length.TotalMilliseconds,
                Bytes = kept.Size,
                SentAt = work.Now,
                State = VoiceState.Waiting,
                Blob = kept.Name.ToString(),
            };
            work.Db.Insert(recording);
            try
            {
                var receipt = await work.CommitAsync(commune, actor, request, new VoiceSent(id, script.Key, new(language.Code), recording.Milliseconds, recording.Bytes, said.Named, before.FirstOrDefault()?.Id));
                if (receipt.Fact is not VoiceSent first || first.Voice == id) return id;
                // The same wish was granted at this very moment: its recording counts, and nobody names ours.
                await blobs.DeleteAsync(commune, kept.Name, stopping);
                return first.Voice;
            }
            // A leader decided about the earlier one at this very moment.
            catch (StaleException) when (tried < Tries)
            {
            }
        }
    }

    private async Task<Blob> KeepAsync(CommuneId commune, byte[] sound, CancellationToken stopping)
    {
        await using var draft = blobs.Begin(commune);
        await draft.WriteAsync(sound, stopping);
        return await blobs.KeepAsync(draft, stopping);
    }
}
