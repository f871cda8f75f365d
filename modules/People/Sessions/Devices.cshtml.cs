using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Core.Web;

namespace ThonSo.People.Sessions;

/// <summary>A person's own open sessions, each of which they can end.</summary>
[Authorize("people.signed-in")]
internal sealed class DevicesModel(Work work, EndSession act, TimeProvider clock) : AppPage
{
    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public Guid Current => Here.SessionId!.Value;

    public async Task OnGetAsync()
    {
        var (person, now) = (Here.PersonId!.Value, clock.UtcNow());
        Sessions = await work.Db.Set<SessionRow>().AsNoTracking()
            .Where(s => s.CommuneId == Commune && s.PersonId == person && s.EndedAt == null && s.ExpiresAt > now).OrderByDescending(s => s.MadeAt).ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync(Guid session)
    {
        await act.RunAsync(Commune, ActorFor(PeopleModule.SignedInAtAll), session);
        if (session != Current) return GoTo("/toi/may");
        SessionHandler.Take(HttpContext);
        return GoTo("/");
    }
}
