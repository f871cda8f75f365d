using FsCheck;
using FsCheck.Fluent;
using ThonSo.Core.Time;
using Xunit;
using static ThonSo.Core.Tests.Calendars;

namespace ThonSo.Core.Tests;

/// <summary>What holds for every due time, whenever accepted, however long, however paused.</summary>
public sealed class DuePropertyTests
{
    private static readonly DateTime From = At("02/01/2025 00:00");
    private static readonly DateTime To = At("31/12/2027 23:59");

    [Fact]
    public void Nothing_is_due_while_the_office_is_closed() => Hold(Cases, c =>
    {
        if (c.Due.AtUtc is not { } at) return;
        var (date, time) = (at.VietnamDate(), TimeOnly.FromDateTime(at.ToVietnam()));
        Assert.True(Commune.DayOf(date).IsWorking);
        Assert.Contains(Commune.SessionsOf(date), s => s.Opens <= time && time <= s.Closes);
        if (c.Limit.Unit != TimeUnit.Hours) Assert.Equal(Commune.EndOfOfficeUtc(date), at);
        Assert.True(at >= c.Due.Start.AtUtc && c.Due.Start.AtUtc >= c.Due.Start.ArrivedUtc);
    });

    [Fact]
    public void A_longer_limit_is_never_due_earlier() => Hold(Cases.Zip(Gen.Choose(0, 40)), pair =>
    {
        var (c, more) = pair;
        if (c.Limit.Unit == TimeUnit.SameDay)
        {
            NotEarlier(c.Due, c.With(TimeLimit.WorkingDays(1 + more)));
            return;
        }
        NotEarlier(c.Due, c.With(TimeLimit.Of(c.Limit.Unit, c.Limit.Value + more)));
        if (c.Limit.Unit == TimeUnit.Days && c.Pauses.Length == 0) NotEarlier(c.Due, c.With(TimeLimit.WorkingDays(c.Limit.Value)));
    });

    [Fact]
    public void Later_acceptance_is_never_due_earlier() => Hold(Cases.Zip(Gen.Choose(0, 30 * 24 * 60)), pair =>
    {
        var (c, earlier) = pair;
        var before = c.Accepted.AddMinutes(-earlier);
        if (before.VietnamDate() < Commune.Begins) return;
        NotEarlier(Due.Compute(Commune, before, c.Limit, c.Pauses, c.View), c.Due);
    });

    [Fact]
    public void A_pause_never_makes_it_due_earlier_and_starting_again_is_never_earlier_than_subtracting() => Hold(Cases, c =>
    {
        for (var n = 0; n < c.Pauses.Length; n++)
            NotEarlier(Due.Compute(Commune, c.Accepted, c.Limit, c.Pauses[..n], c.View), Due.Compute(Commune, c.Accepted, c.Limit, c.Pauses[..(n + 1)], c.View));
        NotEarlier(c.In(PauseView.Subtract), c.In(PauseView.Restart));
    });

    [Fact]
    public void Computing_again_from_what_the_explanation_holds_gives_the_same() => Hold(Cases, c =>
    {
        var read = DueTime.FromJson(c.Due.ToJson());
        Assert.Equal(c.Due.ToJson(), read.ToJson());
        Assert.Equal(c.Due.AtUtc, read.AtUtc);
        Assert.Equal(c.Due.Days, read.Days);
        Assert.Equal(c.Due.Pauses, read.Pauses);
        Assert.Equal(c.Due.ToJson(), Due.Compute(Commune, read.AcceptedUtc, read.Limit, read.Pauses, read.View).ToJson());
    });

    [Fact]
    public void Every_day_is_there_once_and_the_counted_ones_are_numbered_without_holes() => Hold(Cases, c =>
    {
        var days = c.Due.Days;
        var last = c.Due.AtUtc ?? c.Due.Stopped!.FromUtc;
        Assert.Equal(Enumerable.Range(0, last.VietnamDate().DayNumber - c.Accepted.VietnamDate().DayNumber + 1).Select(n => c.Accepted.VietnamDate().AddDays(n)), days.Select(d => d.Date));

        var ordinals = days.Where(d => d.Ordinal is not null).Select(d => d.Ordinal!.Value).ToList();
        Assert.Equal(Enumerable.Range(1, ordinals.Count), ordinals);
        Assert.All(days, d => Assert.True(d.Ordinal is null || d.Kind is DueDayKind.Counted or DueDayKind.Due));
        if (c.Due.AtUtc is null)
        {
            Assert.DoesNotContain(days, d => d.Kind == DueDayKind.Due);
            return;
        }
        Assert.Equal(DueDayKind.Due, days[^1].Kind);
        Assert.Single(days, d => d.Kind == DueDayKind.Due);
        if (c.Limit.Unit is TimeUnit.WorkingDays or TimeUnit.Days) Assert.Equal(c.Limit.Value, ordinals.Count);
        else Assert.Empty(ordinals);
        if (c.Limit.Unit == TimeUnit.Hours) Assert.Equal(c.Limit.Value * 60, days.Sum(d => d.Minutes ?? 0));
    });

    [Fact]
    public void Every_day_is_what_the_calendar_says_it_is() => Hold(Cases, c =>
    {
        foreach (var row in c.Due.Days)
        {
            var day = Commune.DayOf(row.Date);
            Assert.Equal(day.Row?.Name, row.Note?.Name);
            DayState? closed = row.Kind switch
            {
                DueDayKind.Weekend => DayState.Weekend,
                DueDayKind.Holiday => DayState.Holiday,
                DueDayKind.OfficeClosed => DayState.OfficeClosed,
                _ => null,
            };
            if (closed is { } state) Assert.Equal(day.State, state);
            else if (c.Limit.Unit != TimeUnit.Days || row.Kind is DueDayKind.Received or DueDayKind.Restarted or DueDayKind.AfterHours or DueDayKind.Due) Assert.True(day.IsWorking);
            var waited = c.Pauses.Any(p => Commune.WorkingMinutes(p.FromUtc, Earlier(p.ToUtc, p.FromUtc.AddDays(200))) > 0
                && Commune.WorkingMinutes(Later(p.FromUtc, row.Date), Earlier(p.ToUtc, row.Date.AddDays(1).ToDateTime(TimeOnly.MinValue).FromVietnam())) > 0);
            if (row.Ordinal is not null && day.IsWorking) Assert.False(waited);
        }
    });

    [Fact]
    public void Working_hours_between_start_and_due_are_the_limit() => Hold(Gen.Zip(Instants, Gen.Choose(1, 200)), pair =>
    {
        var (accepted, hours) = pair;
        var due = Due.Compute(Commune, accepted, TimeLimit.Hours(hours));
        Assert.Equal(hours * 60, Commune.WorkingMinutes(accepted, due.AtUtc!.Value));
        Assert.Equal(due.AtUtc, Commune.AddWorkingHours(accepted, hours));
    });

    [Fact]
    public void It_is_provisional_when_it_meets_a_projected_day_or_ends_after_the_settled_ones() => Hold(Cases, c =>
    {
        if (c.Due.AtUtc is not { } at) return;
        var projected = Commune.Rows.Where(r => r.Status == RowStatus.Projected && c.Accepted.VietnamDate() <= r.Date && r.Date <= at.VietnamDate()).Select(r => r.Date).ToList();
        Assert.Equal(projected, c.Due.Provisional?.Days ?? []);
        Assert.Equal(projected.Count > 0 || at.VietnamDate() > Commune.KnownUntil, c.Due.Provisional is not null);
    });

    [Fact]
    public void What_remains_runs_down_to_the_due_time_and_then_up() => Hold(Cases.Zip(Instants), pair =>
    {
        var (c, now) = pair;
        if (c.Due.AtUtc is not { } at) return;
        var (left, next) = (c.Due.Remaining(Commune, now)!.Value, c.Due.Remaining(Commune, now.AddDays(1))!.Value);
        Assert.Equal(now > at, left.IsLate);
        Assert.True(left is { WorkingDays: >= 0, WorkingMinutes: >= 0 });
        if (!next.IsLate) Assert.True(left.WorkingDays - next.WorkingDays is 0 or 1 && left.WorkingMinutes >= next.WorkingMinutes);
        if (left.IsLate) Assert.True(next.WorkingDays - left.WorkingDays is 0 or 1 && next.WorkingMinutes >= left.WorkingMinutes);
    });

    /// <summary>Any millisecond, and often the edges: opening, closing, the cut-off, midnight, and one millisecond beside.</summary>
    private static Gen<DateTime> Instants { get; } = Gen.OneOf(
        Gen.Choose(0, (int)(To - From).TotalMinutes).Zip(Gen.Choose(0, 59_999)).Select(t => From.AddMinutes(t.Item1).AddMilliseconds(t.Item2)),
        Gen.Choose(0, (To - From).Days).Zip(Gen.Elements(0, 7 * 60, 11 * 60 + 30, 13 * 60 + 30, 15 * 60, 17 * 60)).Zip(Gen.Choose(-1, 1))
            .Select(t => From.AddDays(t.Item1.Item1).AddMinutes(t.Item1.Item2).AddMilliseconds(t.Item2)));

    private static Gen<TimeLimit> Limits { get; } = Gen.OneOf(
        Gen.Constant(TimeLimit.SameDay),
        Gen.Choose(1, 45).Select(TimeLimit.WorkingDays),
        Gen.Choose(1, 60).Select(TimeLimit.Days),
        Gen.Choose(1, 100).Select(TimeLimit.Hours));

    /// <summary>Gaps and lengths in minutes from one pause to the next; many are short, so that they fall within one day or night.</summary>
    private static Gen<int> Minutes { get; } = Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(0, 12 * 24 * 60), Gen.Constant(0));

    private static Gen<Case> Cases { get; } =
        from accepted in Instants
        from limit in Limits
        from view in Gen.Elements(PauseView.Restart, PauseView.Subtract)
        from count in Gen.Choose(0, 3)
        from gaps in Minutes.ArrayOf(count)
        from lengths in Minutes.ArrayOf(count)
        from reasons in Gen.Elements(PauseReason.Supplement, PauseReason.Payment).ArrayOf(count)
        from open in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Case(accepted, limit, view, Sequence(accepted, gaps, lengths, reasons, open));

    private static Pause[] Sequence(DateTime accepted, int[] gaps, int[] lengths, PauseReason[] reasons, bool open)
    {
        var pauses = new Pause[gaps.Length];
        for (var (i, at) = (0, accepted); i < gaps.Length; i++)
        {
            var from = at.AddMinutes(gaps[i]);
            at = from.AddMinutes(lengths[i]);
            pauses[i] = new(from, open && i == gaps.Length - 1 ? null : at, reasons[i]);
        }
        return pauses;
    }

    private static void Hold<T>(Gen<T> of, Action<T> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true), Prop.ForAll(of.ToArbitrary(), property));

    /// <summary>Stopped counts as later than any time.</summary>
    private static void NotEarlier(DueTime a, DueTime b) =>
        Assert.True((a.AtUtc ?? DateTime.MaxValue) <= (b.AtUtc ?? DateTime.MaxValue), $"{Shown(b.AtUtc)} is before {Shown(a.AtUtc)}");

    private static DateTime Earlier(DateTime? a, DateTime b) => a is { } at && at < b ? at : b;

    private static DateTime Later(DateTime a, DateOnly date) => a > date.ToDateTime(TimeOnly.MinValue).FromVietnam() ? a : date.ToDateTime(TimeOnly.MinValue).FromVietnam();

    private sealed record Case(DateTime Accepted, TimeLimit Limit, PauseView View, Pause[] Pauses)
    {
        public DueTime Due => With(Limit);

        public DueTime With(TimeLimit limit) => Time.Due.Compute(Commune, Accepted, limit, Pauses, View);

        public DueTime In(PauseView view) => Time.Due.Compute(Commune, Accepted, Limit, Pauses, view);

        public override string ToString() =>
            $"{Shown(Accepted)}:{Accepted:ss.fff} {Limit} {View} [{string.Join("; ", Pauses.Select(p => $"{Shown(p.FromUtc)} - {Shown(p.ToUtc)} {p.Reason}"))}]";
    }
}
