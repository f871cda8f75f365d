using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;

namespace ThonSo.Learning.Reminders;

/// <summary>Somebody says what they want to be told about learning: invitations to classes, and reminders.</summary>
internal sealed class Wishes(Work work)
{
    private const int Tries = 4;

    public async Task<WishRow> OfAsync(CommuneId commune, Guid person) =>
        await work.Db.Set<WishRow>().AsNoTracking().SingleOrDefaultAsync(w => w.CommuneId == commune && w.PersonId == person) ?? new WishRow { CommuneId = commune, PersonId = person };

    /// <param name="invited">Null where it stays as it was.</param>
    /// <param name="reminded">Null where it stays as it was.</param>
    public async Task SetAsync(CommuneId commune, Actor actor, RequestId request, Guid person, bool? invited, bool? reminded)
    {
        for (var tried = 1; ; tried++)
        {
            if (await work.FindAsync(commune, request) is not null) return;
            var row = await work.Db.Set<WishRow>().SingleOrDefaultAsync(w => w.CommuneId == commune && w.PersonId == person);
            if (row is null) work.Db.Add(row = new WishRow { CommuneId = commune, PersonId = person });
            row.Invited = invited ?? row.Invited;
            if (reminded is { } wanted && wanted != row.Reminded)
            {
                row.Reminded = wanted;
                // Off and on again brings no second message within the week.
                row.LookAt = wanted ? Remind.Next(work.Now, row.RemindedAt) : null;
            }
            try
            {
                await work.CommitAsync(commune, actor, request, new WishSet(person, row.Invited, row.Reminded));
                return;
            }
            // A reminder went out, or another phone said the same, at this very moment.
            catch (Exception problem) when (problem is StaleException or TakenException && tried < Tries)
            {
            }
        }
    }
}
