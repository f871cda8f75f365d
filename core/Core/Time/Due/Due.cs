namespace ThonSo.Core.Time;

/// <summary>
/// Computes when something is due (docs/decisions/0004). What arrives outside office hours counts as received at the next
/// opening. Then:
/// <list type="bullet">
/// <item>same day: received up to and including the cut-off, due that day; later, the next working day;</item>
/// <item>working days: the day of receipt + n working days;</item>
/// <item>days: the day of receipt + n, moved to the next working day when that is closed;</item>
/// <item>hours: n hours during which the office is open, to the instant.</item>
/// </list>
/// All but hours are due at the end of office hours of the day.
/// </summary>
public static class Due
{
    /// <param name="acceptedUtc">When the complete dossier was accepted; not when it was sent in.</param>
    /// <param name="pauses">In order, after acceptance and apart from each other; only the last may be without an end.</param>
    /// <param name="view">How supplements count; when not given, as the rules of the day of acceptance say. All other pauses are subtracted.</param>
    /// <returns>
    /// The due time with its explanation; without a due time while the clock stands still. A pause that begins at or after
    /// the due time changes nothing: what is late stays late.
    /// </returns>
    /// <exception cref="ArgumentException">An instant is not UTC, or the pauses are not in order.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Accepted before the calendar begins.</exception>
    public static DueTime Compute(WorkingCalendar calendar, DateTime acceptedUtc, TimeLimit limit, IReadOnlyList<Pause>? pauses = null, PauseView? view = null)
    {
        pauses ??= [];
        Check(acceptedUtc, pauses);
        var rules = calendar.Rules.On(acceptedUtc.VietnamDate());
        var chosen = view ?? rules.SupplementAfterAcceptance;

        var run = new DueRun(calendar, rules, limit, acceptedUtc, []);
        var starts = new List<DueStart> { run.Start };
        List<Pause> applied = [], waits = [];
        var cited = new HashSet<string>();
        foreach (var pause in pauses)
        {
            if (pause.FromUtc >= run.AtUtc)
            {
                cited.Add(RuleIds.PauseAfterDue);
                break;
            }

            var supplement = chosen == PauseView.Restart && pause.Reason == PauseReason.Supplement;
            cited.Add(supplement ? RuleIds.SupplementAfterAcceptance : RuleIds.WaitingNotCounted);
            applied.Add(pause);
            // A limit of one day has no days to take waiting from: it starts again, whatever was waited for.
            if (pause.ToUtc is { } to && (supplement || limit.Unit == TimeUnit.SameDay))
            {
                waits = [];
                run = new(calendar, rules, limit, to, waits);
                starts.Add(run.Start);
            }
            else
            {
                waits = [.. waits, pause];
                run = new(calendar, rules, limit, run.Start.ArrivedUtc, waits);
            }
        }

        var days = Days(calendar, limit, run, starts, applied);
        return new()
        {
            AcceptedUtc = acceptedUtc,
            Limit = limit,
            Pauses = [.. pauses],
            View = chosen,
            Start = run.Start,
            AtUtc = run.AtUtc,
            Rules = [.. run.Rules.Concat(cited).Select(id => Cite(rules[id]))],
            Days = days,
            Provisional = run.AtUtc is { } due ? ProvisionalBy(calendar, days, due.VietnamDate()) : null,
        };
    }

    private static List<DueDay> Days(WorkingCalendar calendar, TimeLimit limit, DueRun run, List<DueStart> starts, List<Pause> applied)
    {
        var start = run.Start.AtUtc.VietnamDate();
        // A clock that stopped before the office opened has not come as far as the start.
        var end = run is { AtUtc: null, Days.Count: 0 } ? applied[^1].FromUtc.VietnamDate().AddDays(1) : start;
        List<DueDay> days = [.. DueRows.Before(calendar, limit, starts, applied, end), .. run.Days];
        var first = days.FindIndex(d => d.Date == start);
        if (first >= 0 && days[first].Kind == DueDayKind.Received && start > starts[0].AtUtc.VietnamDate())
            days[first] = days[first] with { Kind = DueDayKind.Restarted };
        return days;
    }

    private static AppliedRule Cite(LegalRule rule) => new(rule.Id, rule.From, rule.Value, rule.Source, rule.Confidence);

    private static Provisional? ProvisionalBy(WorkingCalendar calendar, List<DueDay> days, DateOnly due)
    {
        List<DateOnly> projected = [.. days.Where(d => d.Note?.Status == RowStatus.Projected).Select(d => d.Date)];
        return projected.Count > 0 || due > calendar.KnownUntil ? new(projected, due > calendar.KnownUntil ? calendar.KnownUntil : null) : null;
    }

    private static void Check(DateTime acceptedUtc, IReadOnlyList<Pause> pauses)
    {
        var before = acceptedUtc;
        for (var i = 0; i < pauses.Count; i++)
        {
            var (from, to) = (pauses[i].FromUtc, pauses[i].ToUtc);
            if (from < before || to < from) throw new ArgumentException("Pauses follow acceptance and each other, and end after they begin.", nameof(pauses));
            if (to is null && i < pauses.Count - 1) throw new ArgumentException("Only the last pause may be open.", nameof(pauses));
            if (from.Kind != DateTimeKind.Utc || to is { Kind: not DateTimeKind.Utc }) throw new ArgumentException("Pauses are in UTC.", nameof(pauses));
            before = to ?? from;
        }
        if (acceptedUtc.Kind != DateTimeKind.Utc) throw new ArgumentException("Acceptance is in UTC.", nameof(acceptedUtc));
    }
}
