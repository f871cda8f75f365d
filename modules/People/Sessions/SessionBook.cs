using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Web;

namespace ThonSo.People.Sessions;

/// <summary>
/// Finds the session behind a token. Found ones are remembered until something about the session or its person changes,
/// so that ending one takes effect at once in this process and within a second in others.
/// </summary>
internal sealed class SessionBook(IDbContextFactory<Db> dbs, Freshness freshness, TimeProvider clock)
{
    private const int Remembered = 50_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(CommuneId, Guid), Known> known = new();

    public async ValueTask<ClaimsPrincipal?> FindAsync(CommuneId commune, string? token)
    {
        if (OpenedSession.HashOf(token) is not { } hash) return null;
        var key = (commune, new Guid(hash.AsSpan(0, 16), bigEndian: true));
        var now = clock.UtcNow();
        if (known.TryGetValue(key, out var one) && now < one.Until && now < one.Expires && freshness.Unchanged(one.Session, one.Since) && freshness.Unchanged(one.Person, one.Since)) return one.User;
        known.TryRemove(key, out _);

        var since = freshness.Stamp;
        await using var db = await dbs.CreateDbContextAsync();
        var session = await db.Set<SessionRow>().AsNoTracking().SingleOrDefaultAsync(s => s.CommuneId == commune && s.TokenHash == hash);
        if (session is null || session.EndedAt is not null || session.ExpiresAt <= now) return null;
        var name = await db.Set<PersonRow>().Where(p => p.CommuneId == commune && p.Id == session.PersonId).Select(p => p.Name).SingleAsync();
        var granted = await db.Set<GrantRow>().Where(g => g.CommuneId == commune && g.PersonId == session.PersonId).Select(g => new { g.Role, g.Village }).ToListAsync();
        // What is held in a village goes with the phone, what is held in an office with the password.
        var held = granted.Where(g => (g.Role is Role.Helper or Role.TeamLeader) == (session.Kind == SessionKind.Phone)).ToList();
        var roles = held.Select(g => g.Role).Distinct().Concat(session.Kind == SessionKind.Phone ? [Role.Villager] : []);
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, session.PersonId.ToString()),
                new Claim(ClaimTypes.Name, name),
                new Claim(Here.SessionClaim, session.Id.ToString()),
                .. roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
                .. held.Where(g => g.Village.Length > 0).Select(g => new Claim(Here.VillageClaim(g.Role), g.Village)),
            ], SessionHandler.Scheme);
        var user = new ClaimsPrincipal(identity);
        if (known.Count >= Remembered) known.Clear();
        known[key] = new Known(user, session.Id, session.PersonId, since, now + Longest, session.ExpiresAt);
        return user;
    }

    private sealed record Known(ClaimsPrincipal User, Guid Session, Guid Person, long Since, DateTime Until, DateTime Expires);
}
