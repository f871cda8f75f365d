using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.People.Sessions;

namespace ThonSo.People.SignIn;

/// <summary>Enters a sign-in code, which opens a session and, the first time, makes the person known.</summary>
internal sealed class EnterCode(Work work, PersonBook people, SignInCodes codes)
{
    public async Task<Outcome<OpenedSession>> RunAsync(CommuneId commune, Guid codeId, string? typed, string device)
    {
        var now = work.Now;
        var code = await work.Db.Set<CodeRow>().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == codeId);
        if (code is null || code.UsedAt is not null || code.ExpiresAt <= now || code.Tries >= SignInCodes.Tries) return Refusals.CodeOver;
        if (!codes.Matches(codeId, typed ?? ""))
        {
            code.Tries++;
            await work.CommitAsync(commune, new Actor(Guid.Empty, Role.Visitor), RequestId.Fresh(), new CodeMissed(codeId, code.Tries));
            return code.Tries >= SignInCodes.Tries ? Refusals.CodeOver : Refusals.WrongCode;
        }
        code.UsedAt = now;
        var person = await work.Db.Set<PersonRow>().SingleOrDefaultAsync(p => p.CommuneId == commune && p.PhoneIndex == code.PhoneIndex);
        var firstTime = person is null;
        if (person is null)
        {
            person = people.NewRow(commune, "", new Profile { Phone = codes.PhoneOf(code).ToString() }, now);
            work.Db.Add(person);
        }
        var session = OpenedSession.New(commune, person.Id, SessionKind.Phone, device, now);
        work.Db.Add(session.Row);
        await work.CommitAsync(commune, new Actor(person.Id, Role.Villager), RequestId.Fresh(), new SignedIn(person.Id, session.Row.Id, firstTime));
        return session;
    }
}
