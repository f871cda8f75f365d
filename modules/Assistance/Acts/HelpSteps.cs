using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Teams;

namespace ThonSo.Assistance.Acts;

/// <summary>Takes a step with a help request. Of two at once one is done, the other is told who was faster.</summary>
internal sealed class HelpSteps(Work work, TeamBook teams, HelpSettings settings)
{
    /// <param name="party">Who takes the step, seen from the request; <see cref="Party.None"/> to find out for a member.</param>
    public async Task<Refusal?> RunAsync(CommuneId commune, Actor actor, RequestId request, Guid id, HelpStep step, Wish wish, Party party = Party.None)
    {
        if (await work.FindAsync(commune, request) is not null) return null;
        if (await work.Db.Set<HelpRequest>().SingleOrDefaultAsync(r => r.CommuneId == commune && r.Id == id) is not { } row) return Refusals.NotFound;
        var team = row.Village.Length == 0 ? null : await teams.FindAsync(commune, row.Village);
        if (party == Party.None) party = PartyOf(row, team, actor.Id);
        var (from, before) = (row.State, row.MemberId);
        if (row.Move(step, party, actor.Id, wish, AskForHelp.Order(team, row, work.Now), work.Now, settings) is { } refusal) return refusal;
        try
        {
            await work.CommitAsync(commune, actor, request, new HelpMoved(row.Id, row.AskerId, step, from, row.State, before, row.MemberId, team?.Leader.Person, row.PromisedAt, row.Reason));
            return null;
        }
        // Somebody was faster: what they did is told plainly, instead of a page about conflicts.
        catch (StaleException)
        {
            return step == HelpStep.Take ? Refusals.TakenByOther : Refusals.NotNow;
        }
    }

    /// <summary>What a member of the team is to a request.</summary>
    public static Party PartyOf(HelpRequest row, Team? team, Guid person) =>
        team?.Member(person) is not { } member ? Party.None
        : (row.MemberId == person ? Party.Owner : Party.Mate) | (member.Leads ? Party.Leader : Party.None);
}
