using ThonSo.Core.Acts;
using ThonSo.People;

namespace ThonSo.Voices.Acts;

/// <summary>Whose recordings somebody decides about: the commune's everybody's, a team's leader the own team's; nobody their own.</summary>
internal sealed class VoiceScope(VillageRoles roles)
{
    public async Task<Refusal?> RefuseAsync(Actor actor, Recording voice)
    {
        if (actor.Id == voice.SpeakerId) return Refusals.OwnVoice;
        if (actor.As is Role.Administrator or Role.CommuneLeader) return null;
        return (await LedAsync(voice.CommuneId, actor.Id)).Contains(voice.Village) ? null : Refusals.NotYourVillage;
    }

    /// <summary>The villages whose team somebody leads now: asked of the database, not of the session.</summary>
    public async Task<IReadOnlyList<string>> LedAsync(CommuneId commune, Guid person) =>
        [.. (await roles.HeldAsync(commune, [person])).Where(r => r.Role == Role.TeamLeader).Select(r => r.Village)];
}
