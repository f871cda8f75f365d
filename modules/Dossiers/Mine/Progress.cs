using ThonSo.Core.Time;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Mine;

/// <summary>How far a dossier is: what its owner sees, and (without names and words) whoever has code and secret.</summary>
internal sealed record Progress(Dossier Dossier, Procedure Procedure, IReadOnlyList<StepLine> Steps, WorkingCalendar Calendar, DateTime Now, bool Own)
{
    public DueTime? Clock { get; } = Dossier.DueTime;

    /// <summary>Made up for practice: there is nothing behind its code.</summary>
    public bool IsMadeUp { get; init; }

    /// <summary>Working days left or late, judged at the end for what is done.</summary>
    public (bool Late, int Days)? Left
    {
        get
        {
            if (Dossier.DueAt is not { } due || (Dossier.Stage.IsClosed() && Dossier.DoneAt is null)) return null;
            var at = Dossier.DoneAt ?? Now;
            var (today, day) = (at.VietnamDate(), due.VietnamDate());
            return at <= due ? (false, Calendar.WorkingDaysBetween(today, day)) : (true, Calendar.WorkingDaysBetween(day, today));
        }
    }

    /// <summary>Late against the date first promised, even after a new one was set.</summary>
    public bool IsLate => Left is { Late: true };

    /// <summary>The stages still to come on the usual way.</summary>
    public IEnumerable<Stage> Ahead => Dossier.Stage switch
    {
        Stage.Submitted or Stage.SentBack => [Stage.Accepted, Stage.InHand, Stage.Proposed, Stage.Done],
        Stage.Accepted => [Stage.InHand, Stage.Proposed, Stage.Done],
        Stage.InHand or Stage.MoreAsked or Stage.FeeAsked => [Stage.Proposed, Stage.Done],
        Stage.Proposed or Stage.Signed => [Stage.Done],
        _ => [],
    };
}
