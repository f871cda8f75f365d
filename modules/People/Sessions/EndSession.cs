using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;

namespace ThonSo.People.Sessions;

/// <summary>Ends one of a person's own sessions: signing out here, or closing a lost phone from another one.</summary>
internal sealed class EndSession(Work work)
{
    public async Task RunAsync(CommuneId commune, Actor actor, Guid sessionId)
    {
        var session = await work.Db.Set<SessionRow>().SingleOrDefaultAsync(s => s.CommuneId == commune && s.Id == sessionId && s.PersonId == actor.Id);
        if (session is null || session.EndedAt is not null) return;
        session.EndedAt = work.Now;
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new SessionEnded(actor.Id, sessionId));
    }
}
