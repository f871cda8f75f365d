using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;

namespace ThonSo.Learning.Records;

/// <summary>The administrator has the statements that were put aside sent again, after the store was mended.</summary>
internal sealed class SendAgain(Work work, StatementSender? sender = null)
{
    /// <summary>More wait for the next time: an act is no place for thousands of rows.</summary>
    private const int Most = 500;

    /// <returns>How many wait again.</returns>
    public async Task<Outcome<int>> RunAsync(CommuneId commune, Actor actor, RequestId request)
    {
        if (await work.FindAsync(commune, request) is { Fact: StatementsRetried done }) return done.Statements;
        var refused = await work.Db.Set<StatementRow>().Where(s => s.CommuneId == commune && s.Status == StatementStatus.Refused).OrderBy(s => s.SettledAt).Take(Most).ToListAsync();
        if (refused.Count == 0) return RecordRefusals.NothingAside;
        foreach (var statement in refused)
            (statement.Status, statement.Attempts, statement.NextTryAt, statement.SettledAt) = (StatementStatus.Waiting, 0, work.Now, null);
        await work.CommitAsync(commune, actor, request, new StatementsRetried(commune, refused.Count));
        sender?.Wake();
        return refused.Count;
    }
}
