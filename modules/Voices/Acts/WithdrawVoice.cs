using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;

namespace ThonSo.Voices.Acts;

/// <summary>
/// The speaker takes a recording back, at any time and without a reason, also after leaving the team: nobody hears it from
/// then on, and the sound is deleted.
/// </summary>
internal sealed class WithdrawVoice(Work work, EraseVoices eraser)
{
    private const int Tries = 4;

    public async Task<Refusal?> RunAsync(CommuneId commune, Actor actor, RequestId request, Guid id)
    {
        for (var tried = 1; ; tried++)
        {
            if (await work.FindAsync(commune, request) is not null) return null;
            if (await work.Db.Set<Recording>().SingleOrDefaultAsync(v => v.CommuneId == commune && v.Id == id && v.SpeakerId == actor.Id) is not { } voice) return Refusals.NoVoice;
            if (voice.State is VoiceState.Withdrawn or VoiceState.Replaced) return null;
            voice.End(VoiceState.Withdrawn, work.Now);
            try
            {
                await work.CommitAsync(commune, actor, request, new VoiceWithdrawn(id, voice.Key, new(voice.Language)));
                eraser.Wake();
                return null;
            }
            // A leader decided at this very moment: what the speaker wants counts whatever that was.
            catch (StaleException) when (tried < Tries)
            {
            }
        }
    }
}
