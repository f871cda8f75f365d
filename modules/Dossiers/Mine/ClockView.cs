using ThonSo.Core.Language;
using ThonSo.Core.Time;

namespace ThonSo.Dossiers.Mine;

/// <summary>The clock of a dossier, day by day, with the rules it rests on.</summary>
internal sealed record ClockView(DueTime? Clock, bool Accepted, DateTime? DueAt, DateTime? FirstDueAt, WorkingCalendar Calendar)
{
    public static ClockView Of(Dossier dossier, WorkingCalendar calendar) => new(dossier.DueTime, dossier.AcceptedAt is not null, dossier.DueAt, dossier.FirstDueAt, calendar);

    public Text NameOf(AppliedRule rule) => Calendar.Rules.On(rule.From < Calendar.Begins ? Calendar.Begins : rule.From)[rule.Id].Name;

    public bool MustConfirm(AppliedRule rule) => Calendar.Rules.On(rule.From < Calendar.Begins ? Calendar.Begins : rule.From)[rule.Id].MustConfirm;
}
