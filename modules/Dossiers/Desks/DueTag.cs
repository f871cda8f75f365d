using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Desks;

/// <summary>The first column of a queue: how much time is left, in a word and a colour.</summary>
internal sealed record DueTag(string Class, Text Label, Text Under)
{
    public static DueTag Of(Dossier dossier, WorkingCalendar calendar, DateTime now)
    {
        if (dossier.Stage.Desk() == Desk.Waiting) return new("wait", DeskTexts.ClockStopped, DeskTexts.SinceOn(When.Short(dossier.ActBy)));
        if (dossier.Stage == Stage.Done) return new("ok", Texts.Of(Stage.Done), DeskTexts.SinceOn(When.Short(dossier.ActBy)));
        var under = dossier.DueAt is { } due ? DeskTexts.Promised(due.ToVietnam().ToString("dd/MM HH:mm", null)) : DeskTexts.SentOn(When.Short(dossier.SubmittedAt));
        if (dossier.ActBy == Dossier.Never) return new("", DeskTexts.NoDue, under);
        var (today, day) = (now.VietnamDate(), dossier.ActBy.VietnamDate());
        if (dossier.ActBy < now) return new("late", PageTexts.LateDays(calendar.WorkingDaysBetween(day, today)), under);
        if (day == today) return new("today", DeskTexts.TodayAt(dossier.ActBy.ToVietnam().ToString("HH:mm", null)), under);
        return new("ok", PageTexts.LeftDays(calendar.WorkingDaysBetween(today, day)), under);
    }
}
