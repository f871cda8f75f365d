using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Drafts;
using ThonSo.People;

namespace ThonSo.Dossiers.Assisted;

/// <summary>A draft that somebody may work on now.</summary>
/// <param name="Actor">As whom: its owner, or a helper.</param>
/// <param name="Consent">By which a helper works on it; null for the owner.</param>
internal sealed record OpenedDraft(Draft Draft, Actor Actor, Consent? Consent);

/// <summary>The one way into a draft: for its owner always, for a helper while a sitting under the owner's consent lasts.</summary>
internal sealed class DraftDoor(Work work, DraftBook drafts, Assist assist, VillageRoles roles)
{
    /// <summary>Opens it for somebody who asks for it. A helper who asks for what nobody let them is written down.</summary>
    /// <param name="finishing">An answer arrives that was begun before the sitting ended.</param>
    public async Task<OpenedDraft?> OpenAsync(Here here, Guid id, bool finishing = false)
    {
        if (await FindAsync(here, id, finishing) is { } opened) return opened;
        if (!here.May(DossiersModule.Assist)) return null;
        // A sitting that is over is no trespass; a draft for which there is no consent is.
        var consent = await ConsentAsync(here.Commune, here.PersonId!.Value, id);
        if (consent?.IsLive(work.Now) != true && await work.Db.Set<DraftRow>().AnyAsync(d => d.CommuneId == here.Commune && d.Id == id))
            await assist.OverreachAsync(here.Commune, consent?.Village ?? here.VillagesOf(Role.Helper).Concat(here.VillagesOf(Role.TeamLeader)).First(), here.ActorFor(DossiersModule.Assist), Overreach.NoConsent);
        return null;
    }

    /// <summary>The same, for one who has been let in and is looked after: to have to leave is no trespass.</summary>
    public async Task<OpenedDraft?> FindAsync(Here here, Guid id, bool finishing = false)
    {
        var me = here.PersonId!.Value;
        if (await drafts.FindAsync(here.Commune, id, me) is { } own) return new(own, here.ActorFor(DossiersModule.File), null);
        return here.May(DossiersModule.Assist) && await ConsentAsync(here.Commune, me, id) is { } consent
            && consent.MayWork(work.Now, finishing) && await roles.BelongsAsync(here.Commune, me, consent.Village)
            && await drafts.FindAsync(here.Commune, id, consent.PersonId) is { } draft
            ? new(draft, here.ActorFor(DossiersModule.Assist), consent) : null;
    }

    /// <summary>Where somebody goes who may not open a draft (any more).</summary>
    public async Task<string> InsteadAsync(Here here, Guid id) =>
        await ConsentAsync(here.Commune, here.PersonId!.Value, id) is { } consent ? $"/to/nop-ho/{consent.Id}" : "/toi";

    private Task<Consent?> ConsentAsync(CommuneId commune, Guid helper, Guid draft) =>
        work.Db.Set<Consent>().Where(c => c.CommuneId == commune && c.DraftId == draft && c.HelperId == helper).OrderByDescending(c => c.AskedAt).FirstOrDefaultAsync();
}
