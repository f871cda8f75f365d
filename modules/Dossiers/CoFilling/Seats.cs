using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Journal;
using ThonSo.Core.Time;
using ThonSo.Dossiers.Assisted;
using ThonSo.Dossiers.Drafts;

namespace ThonSo.Dossiers.CoFilling;

/// <summary>
/// Everybody in this process who has a draft open. Whenever the journal says that something about a seat has changed,
/// here or on another node, the door is asked once more: whoever may stay is told what is new, the others leave.
/// </summary>
internal sealed class Seats(IServiceScopeFactory scopes, IHubContext<DraftHub> hub, Freshness freshness, TimeProvider clock, ILogger<Seats> log) : BackgroundService
{
    /// <summary>How soon what happened in this process is told.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <summary>What the journal does not say is seen at least this often: that a sitting is over, that somebody went away.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    /// <summary>Pages that one draft is open on at once: some phones of two or three people.</summary>
    private const int MostOfADraft = 20;

    private readonly ConcurrentDictionary<string, Seat> seats = new();

    public async Task TakeAsync(Seat seat)
    {
        var (key, before) = (seat.Line.ConnectionId, seats.Values.Count(s => s.Draft == seat.Draft));
        seats[key] = seat;
        if (before >= MostOfADraft) seat.IsOver = true;
        else await LookAsync(seat, entering: true);
    }

    public void Leave(string connection)
    {
        // Not disposed of: a look may be under way, and what it holds is only memory.
        if (seats.TryRemove(connection, out var seat)) seat.IsOver = true;
    }

    /// <summary>Tells the others at the same question that somebody writes there.</summary>
    public async Task WritingAsync(string connection, string field, bool on)
    {
        if (!seats.TryGetValue(connection, out var seat) || !await LookAsync(seat)) return;
        foreach (var other in seats.Values.Where(s => s != seat && !s.IsOver && s.Draft == seat.Draft && s.At == seat.At))
            await LineOf(other).WritingAsync(field, on ? CoFillingTexts.Writing(seat.Name).In(other.Asker.Lang) : null);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var seat in seats.Values)
            {
                // Told at the last beat, so that the page could say it.
                if (seat.IsOver) seat.Line.Abort();
                else if (IsDue(seat)) await TryLookAsync(seat);
            }
        }
    }

    private bool IsDue(Seat seat) => clock.UtcNow() - seat.LookedAt >= Round || !seat.Subjects.All(subject => freshness.Unchanged(subject, seat.Since));

    private async Task TryLookAsync(Seat seat)
    {
        try
        {
            await LookAsync(seat);
        }
        // One that cannot be looked at is not let sit there either.
        catch (Exception problem)
        {
            log.LogWarning(problem, "Could not look after an open draft; its line is cut");
            seat.IsOver = true;
        }
    }

    /// <summary>Asks the door again, and tells the page what it does not know yet.</summary>
    /// <returns>Whether they may stay.</returns>
    private async Task<bool> LookAsync(Seat seat, bool entering = false)
    {
        await seat.Looking.WaitAsync();
        try
        {
            if (seat.IsOver) return false;
            var since = freshness.Stamp;
            await using var scope = scopes.CreateAsyncScope();
            var here = await seat.Asker.AgainAsync(scope.ServiceProvider);
            if (!here.May(DossiersModule.File) || await scope.ServiceProvider.GetRequiredService<DraftDoor>().FindAsync(here, seat.Draft) is not { } opened)
            {
                seat.IsOver = true;
                await LineOf(seat).OverAsync();
                return false;
            }
            (seat.LookedAt, seat.Since) = (clock.UtcNow(), since);
            seat.Subjects = [seat.Draft, here.PersonId!.Value, here.SessionId!.Value, .. opened.Consent is { } consent ? [consent.Id] : Array.Empty<Guid>()];
            var company = scope.ServiceProvider.GetRequiredService<Company>();
            seat.Name = await company.NameAsync(opened);
            await company.StayAsync(opened, entering ? seat.At : null);
            await TellAsync(seat, opened.Draft, await company.OthersAsync(here, opened, seat.At));
            return true;
        }
        finally
        {
            seat.Looking.Release();
        }
    }

    private async Task TellAsync(Seat seat, Draft draft, IReadOnlyList<Companion> others)
    {
        if (seat.Told?.SequenceEqual(others) != true) await LineOf(seat).WithAsync(seat.Told = others);
        var mark = draft.MarkOf(draft.Procedure.Form.Find(seat.At));
        if (seat.Mark != mark) await LineOf(seat).ShowsAsync(seat.Mark = mark);
    }

    private DraftPage LineOf(Seat seat) => new(hub.Clients.Client(seat.Line.ConnectionId));
}
