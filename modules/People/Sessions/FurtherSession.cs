using ThonSo.Core.Acts;

namespace ThonSo.People.Sessions;

/// <summary>
/// Opens a further session for who is signed in: for a program of ours on the same phone, which talks to the API. It is
/// seen and ended on the person's page like any other, and lives on when they sign out of the pages.
/// </summary>
public sealed class FurtherSession(Work work)
{
    /// <returns>The token, which is nowhere else.</returns>
    public async Task<string> OpenAsync(CommuneId commune, Actor actor, string device)
    {
        var session = OpenedSession.New(commune, actor.Id, SessionKind.Phone, device, work.Now);
        work.Db.Insert(session.Row);
        await work.CommitAsync(commune, actor, RequestId.Fresh(), new SignedIn(actor.Id, session.Row.Id, FirstTime: false));
        return session.Token;
    }
}
