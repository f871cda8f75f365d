using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Core.Acts;

/// <summary>
/// The one door: whatever changes something is one act by a named actor, and this writes the module's rows and one
/// journal entry in one transaction. Nothing else can save. One <see cref="Work"/> serves one request.
/// </summary>
public sealed class Work(Db db, IStore store, TimeProvider clock)
{
    /// <summary>The context the rule reads from and changes; its changes are taken by the commit.</summary>
    public Db Db { get; } = db;

    /// <summary>The instant of this act, the same for its rows and its entry.</summary>
    public DateTime Now { get; } = clock.UtcNow();

    /// <summary>
    /// Commits the changes in <see cref="Db"/> together with the fact. Returns when both are durable.
    /// </summary>
    /// <exception cref="StaleException">A row was changed by someone else since it was read.</exception>
    /// <exception cref="TakenException">A unique name is taken.</exception>
    /// <exception cref="RequestReusedException">The request id was used for something else.</exception>
    public Task<Receipt> CommitAsync(CommuneId commune, Actor actor, RequestId request, IFact fact) =>
        CommitAsync(commune, actor, request, null, _ => fact);

    /// <summary>As above, with the next number of a gapless series, given inside the transaction.</summary>
    /// <param name="fact">
    /// Makes the fact of the number, and sets the columns marked given-at-commit. May be called again when the batch is
    /// retried, so it does nothing else.
    /// </param>
    public async Task<Receipt> CommitAsync(CommuneId commune, Actor actor, RequestId request, Series? series, Func<long, IFact> fact)
    {
        var act = new PendingAct(commune, actor, request, Now, series, fact, WriteSet.From(Db));
        try
        {
            return await store.WriteAsync(act);
        }
        // A repeated request loses the race for its rows against its first sending: it gets the first answer.
        catch (StaleException)
        {
            if (await store.FindAsync(commune, request) is { } first) return first;
            throw;
        }
        finally
        {
            Db.Forget();
        }
    }

    /// <summary>
    /// The result of a request that was already done, or null. Asked before the rule, which would otherwise refuse the
    /// second call ("already sent") instead of giving the first answer again.
    /// </summary>
    public Task<Receipt?> FindAsync(CommuneId commune, RequestId request) => store.FindAsync(commune, request);
}
