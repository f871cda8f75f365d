using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Dossiers.Mine;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Practice;

/// <summary>
/// A dossier that is nowhere but on the screen: it goes the usual way by the real rules and the real calendar, from today on,
/// as far as the learner has turned the days.
/// </summary>
internal sealed class MadeUpDossier
{
    private static readonly Actor Applicant = new(new Guid("00000000-0000-7000-8000-000000000001"), Role.Villager);
    private static readonly Actor Receiver = new(new Guid("00000000-0000-7000-8000-000000000002"), Role.ReceivingOfficer);
    private static readonly Actor Handler = new(new Guid("00000000-0000-7000-8000-000000000003"), Role.HandlingOfficer);
    private static readonly Actor Signer = new(new Guid("00000000-0000-7000-8000-000000000004"), Role.Signer);

    private readonly WorkingCalendar calendar;
    private readonly Lang lang;
    private readonly DateOnly first;
    private readonly Dossier dossier;
    private readonly List<StepLine> steps = [];

    private MadeUpDossier(Procedure procedure, WorkingCalendar calendar, DateOnly today, Lang lang)
    {
        (this.calendar, this.lang) = (calendar, lang);
        first = calendar.DayOf(today).IsWorking ? today : calendar.NextWorkingDay(today);
        dossier = new Dossier { Id = Applicant.Id, Procedure = procedure.Code, ProcedureVersion = procedure.Version, ApplicantId = Applicant.Id, ApplicantName = "", SearchText = "", SubmittedAt = At(0, 8) };
    }

    /// <summary>What is asked for on the third day.</summary>
    public static IReadOnlyList<Missing> Missing(Lang lang) => [new(null, PracticeWords.MissingWhat.In(lang), PracticeWords.MissingWhy.In(lang))];

    /// <param name="screen">How far the learner has come.</param>
    public static Progress After(Screen screen, Procedure procedure, WorkingCalendar calendar, DateOnly today, Lang lang)
    {
        var made = new MadeUpDossier(procedure, calendar, today, lang);
        var now = made.Play(screen, procedure.Limit.Limit);
        return new Progress(made.dossier, procedure, made.steps, calendar, now, Own: true) { IsMadeUp = true };
    }

    private DateTime Play(Screen screen, TimeLimit? limit)
    {
        dossier.Submit(By(Applicant, 0, 8));
        Line(At(0, 8), Applicant);
        if (screen == Screen.Submitted) return At(0, 9);
        Take(Receiver, 1, 8, hand => dossier.Accept(hand, limit));
        Take(Receiver, 1, 9, hand => dossier.Assign(hand, Handler.Id));
        if (screen == Screen.Accepted) return At(1, 10);
        Take(Handler, 2, 8, hand => dossier.AskMore(hand, Missing(lang)));
        if (screen is Screen.Asked or Screen.Supplement) return At(2, 9);
        Take(Applicant, 2, 10, dossier.AnswerSupplement);
        if (screen == Screen.Answered) return At(2, 11);
        Take(Handler, 3, 8, hand => dossier.Propose(hand, Decision.Grant, ""));
        Take(Signer, 3, 14, dossier.Sign);
        Take(Handler, 3, 15, hand => dossier.AttachResult(hand, attached: true));
        return At(3, 16);
    }

    private void Take(Actor by, int day, int hour, Func<Hand, Outcome<DossierMoved>> step)
    {
        // The usual way is never refused; if a rule came to refuse it, practice must not hide that.
        if (step(By(by, day, hour)).Refusal is { } refusal) throw new InvalidOperationException($"The usual way is refused: {refusal.Code}");
        Line(At(day, hour), by);
    }

    private void Line(DateTime at, Actor by) => steps.Add(new StepLine(dossier.LastStep!.Step, dossier.Stage, at, by == Applicant ? "" : PracticeWords.InventedOfficer.In(lang), null));

    private Hand By(Actor actor, int day, int hour) => new(actor, At(day, hour), calendar);

    /// <summary>An hour of a working day, counted from the first.</summary>
    private DateTime At(int day, int hour)
    {
        var date = first;
        for (var i = 0; i < day; i++) date = calendar.NextWorkingDay(date);
        return date.ToDateTime(new TimeOnly(hour, 15)).FromVietnam();
    }
}

/// <summary>The screens of practising to follow, in order.</summary>
internal enum Screen
{
    Submitted,
    Accepted,
    Asked,
    Supplement,
    Answered,
    Done,
    End,
}
