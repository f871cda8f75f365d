using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Procedures;

namespace ThonSo.Dossiers;

/// <summary>Who takes a step, when, by which calendar, and what the procedure is called on what is written.</summary>
internal sealed record Hand(Actor Actor, DateTime Now, WorkingCalendar Calendar);

/// <summary>A step taken by the rules: what to record and what was written to the applicant.</summary>
internal sealed record Taken(Step Step, Stage From, string? Words);

/// <summary>
/// A dossier (hồ sơ) and its rules. Every rule asks <see cref="Transitions"/> whether the step is possible and whether
/// this actor may take it, then changes the state, or returns a refusal and changes nothing.
/// </summary>
internal sealed class Dossier
{
    /// <summary>For sorting what has no deadline after everything that has one.</summary>
    internal static readonly DateTime Never = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public DossierCode Code { get; set; }
    public ProcedureCode Procedure { get; init; }
    public required string ProcedureVersion { get; init; }
    public Guid ApplicantId { get; init; }
    public required string ApplicantName { get; init; }

    /// <summary>What it is about, beside the procedure: the child's name.</summary>
    public string? About { get; init; }

    /// <summary>Folded, for the officers' search.</summary>
    public required string SearchText { get; init; }
    public string? Village { get; init; }
    public Stage Stage { get; private set; } = Stage.Submitted;
    public Desk Desk { get; private set; } = Desk.Intake;

    /// <summary>When the desk it lies on has to act: what the queues are sorted by.</summary>
    public DateTime ActBy { get; private set; } = Never;
    public DateTime SubmittedAt { get; init; }
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>When it is due now; null while the clock stands still or does not run.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>The date first promised. Stays visible for ever beside a later one.</summary>
    public DateTime? FirstDueAt { get; private set; }

    /// <summary>The date set with an apology, if one was.</summary>
    public DateTime? ExtendedDueAt { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public Guid? AssignedTo { get; private set; }
    public Decision? Decision { get; private set; }
    public int Supplements { get; private set; }
    public int Extensions { get; private set; }
    public int Steps { get; private set; }

    /// <summary>The clock with its explanation (<see cref="DueTime"/> as JSON), from acceptance on.</summary>
    public string? Clock { get; private set; }
    public long Version { get; set; }

    /// <summary>What the rule last called did, for the one who records it.</summary>
    public Taken? LastStep { get; private set; }

    public DueTime? DueTime => Clock is null ? null : Core.Time.DueTime.FromJson(Clock);

    /// <summary>Filed by the applicant. The first look is due within the working hours the rules say.</summary>
    internal void Submit(Hand hand)
    {
        ActBy = FirstLookBy(hand.Calendar, hand.Now);
        Steps = 1;
        LastStep = new Taken(Step.Submit, Stage.Submitted, null);
    }

    /// <summary>Accepts as complete: the clock starts now, whenever it was sent (NĐ 61/2018 Đ.17.1c).</summary>
    internal Outcome<DossierMoved> Accept(Hand hand, TimeLimit? limit)
    {
        if (May(Step.Accept, hand) is { } refusal) return refusal;
        AcceptedAt = hand.Now;
        if (limit is { } some)
        {
            var due = Due.Compute(hand.Calendar, hand.Now, some);
            (Clock, DueAt, FirstDueAt) = (due.ToJson(), due.AtUtc, due.AtUtc);
        }
        return Go(Step.Accept, hand);
    }

    /// <summary>Asks the applicant for everything that is missing, once and in full, before acceptance (NĐ 61/2018 Đ.15.3, 17.2a).</summary>
    internal Outcome<DossierMoved> SendBack(Hand hand, IReadOnlyList<Missing> missing)
    {
        if (May(Step.SendBack, hand) is { } refusal) return refusal;
        if (missing.Count == 0) return Refusals.NothingAskedFor;
        // More than one request counts as late (QĐ 766/QĐ-TTg, index 2.1); the law wants it once and in full.
        if (Supplements > 0) return Refusals.AlreadySentBack;
        Supplements++;
        return Go(Step.SendBack, hand);
    }

    /// <summary>Asks for more after acceptance, through the one-stop. The clock stands still (NĐ 61/2018 Đ.19.4).</summary>
    internal Outcome<DossierMoved> AskMore(Hand hand, IReadOnlyList<Missing> missing)
    {
        if (May(Step.AskMore, hand) is { } refusal) return refusal;
        if (missing.Count == 0) return Refusals.NothingAskedFor;
        if (Supplements > 0) return Refusals.AlreadySentBack;
        Supplements++;
        Pause(hand, PauseReason.Supplement);
        return Go(Step.AskMore, hand);
    }

    /// <summary>The applicant sends what was asked for.</summary>
    internal Outcome<DossierMoved> AnswerSupplement(Hand hand)
    {
        if (May(Step.AnswerSupplement, hand) is { } refusal) return refusal;
        if (Stage == Stage.MoreAsked) Resume(hand);
        return Go(Step.AnswerSupplement, hand);
    }

    /// <summary>Does not accept, with a reason in plain words (NĐ 61/2018 Đ.17.1b).</summary>
    internal Outcome<DossierMoved> Refuse(Hand hand, string reason)
    {
        if (May(Step.Refuse, hand) is { } refusal) return refusal;
        if (reason.Length == 0) return Refusals.ReasonMissing;
        return Go(Step.Refuse, hand, reason);
    }

    /// <summary>Gives the dossier to a handling officer, or to another one.</summary>
    internal Outcome<DossierMoved> Assign(Hand hand, Guid officer)
    {
        if (May(Step.Assign, hand) is { } refusal) return refusal;
        if (Stage == Stage.InHand && AssignedTo == officer) return Refusals.AlreadyAssigned;
        AssignedTo = officer;
        return Go(Step.Assign, hand);
    }

    /// <summary>Asks for a fee or duty. The clock stands still until it is paid.</summary>
    internal Outcome<DossierMoved> AskFee(Hand hand, long amount, string what)
    {
        if (May(Step.AskFee, hand) is { } refusal) return refusal;
        if (amount <= 0) return Refusals.AmountMissing;
        if (what.Length == 0) return Refusals.ReasonMissing;
        Pause(hand, PauseReason.Payment);
        return Go(Step.AskFee, hand, $"{Core.Values.Money.Format(amount, Core.Language.Lang.Vi)}: {what}");
    }

    internal Outcome<DossierMoved> FeePaid(Hand hand)
    {
        if (May(Step.FeePaid, hand) is { } refusal) return refusal;
        Resume(hand);
        return Go(Step.FeePaid, hand);
    }

    /// <summary>The handling officer proposes a decision to the signer.</summary>
    internal Outcome<DossierMoved> Propose(Hand hand, Decision? decision, string note)
    {
        if (May(Step.Propose, hand) is { } refusal) return refusal;
        if (AssignedTo != hand.Actor.Id) return Refusals.NotAssignedToYou;
        if (decision is null) return Refusals.DecisionMissing;
        // Declining on the merits is told to the applicant in writing (NĐ 61/2018 Đ.19.8).
        if (decision == Dossiers.Decision.Decline && note.Length == 0) return Refusals.ReasonMissing;
        Decision = decision;
        return Go(Step.Propose, hand, note.Length == 0 ? null : note);
    }

    /// <summary>The signer gives it back to be worked on.</summary>
    internal Outcome<DossierMoved> ReturnForWork(Hand hand, string reason)
    {
        if (May(Step.ReturnForWork, hand) is { } refusal) return refusal;
        if (reason.Length == 0) return Refusals.ReasonMissing;
        Decision = null;
        return Go(Step.ReturnForWork, hand, reason);
    }

    internal Outcome<DossierMoved> Sign(Hand hand)
    {
        if (May(Step.Sign, hand) is { } refusal) return refusal;
        // Nobody signs a proposal of their own.
        if (AssignedTo == hand.Actor.Id) return Refusals.OwnProposal;
        return Go(Step.Sign, hand);
    }

    /// <summary>The signed result is there: what lateness is judged by.</summary>
    internal Outcome<DossierMoved> AttachResult(Hand hand, bool attached)
    {
        if (May(Step.AttachResult, hand) is { } refusal) return refusal;
        if (!attached) return Refusals.ResultMissing;
        DoneAt = hand.Now;
        return Go(Step.AttachResult, hand);
    }

    internal Outcome<DossierMoved> HandOver(Hand hand)
    {
        if (May(Step.HandOver, hand) is { } refusal) return refusal;
        return Go(Step.HandOver, hand);
    }

    /// <summary>Apologises and sets a new date: once, before the first is over; the first stays visible (NĐ 61/2018 Đ.19.9).</summary>
    internal Outcome<DossierMoved> Extend(Hand hand, DateOnly? until, string reason)
    {
        if (May(Step.Extend, hand) is { } refusal) return refusal;
        if (reason.Length == 0) return Refusals.ReasonMissing;
        if (DueAt is not { } due) return Refusals.NoDueTime;
        if (Extensions >= hand.Calendar.Rules.On(hand.Now.VietnamDate()).ExtensionsAtMost) return Refusals.AlreadyExtended;
        if (until is not { } day || day <= due.VietnamDate() || day > due.VietnamDate().AddYears(1)) return Refusals.LaterDateWanted;
        if (!hand.Calendar.DayOf(day).IsWorking) return Refusals.ClosedDay;
        Extensions++;
        DueAt = ExtendedDueAt = hand.Calendar.EndOfOfficeUtc(day);
        return Go(Step.Extend, hand, reason);
    }

    /// <summary>The applicant takes the dossier back.</summary>
    internal Outcome<DossierMoved> Withdraw(Hand hand, string reason)
    {
        if (May(Step.Withdraw, hand) is { } refusal) return refusal;
        return Go(Step.Withdraw, hand, reason.Length == 0 ? null : reason);
    }

    internal Outcome<DossierMoved> Stop(Hand hand, string reason)
    {
        if (May(Step.Stop, hand) is { } refusal) return refusal;
        if (reason.Length == 0) return Refusals.ReasonMissing;
        return Go(Step.Stop, hand, reason);
    }

    /// <summary>Whether the table allows the step here, and this actor to take it; and the applicant's steps only to the applicant.</summary>
    private Refusal? May(Step step, Hand hand)
    {
        if (Transitions.Find(step, Stage) is not { } transition) return Refusals.NotPossibleNow(step, Stage);
        if (!transition.By.Contains(hand.Actor.As)) return Refusals.NotYourStep(step);
        if (hand.Actor.As == Role.Villager && hand.Actor.Id != ApplicantId) return Refusals.NotYourStep(step);
        return null;
    }

    private DossierMoved Go(Step step, Hand hand, string? words = null)
    {
        var from = Stage;
        Stage = Transitions.Find(step, from)!.To;
        Desk = Stage.Desk();
        if (Stage.IsClosed()) (ClosedAt, DueAt) = (hand.Now, Stage == Stage.HandedOver ? DueAt : null);
        ActBy = Stage switch
        {
            Stage.Submitted => FirstLookBy(hand.Calendar, hand.Now),
            Stage.Done => hand.Now,
            _ when Stage.Turn() == Turn.Commune => DueAt ?? Never,
            _ => hand.Now,
        };
        Steps++;
        LastStep = new Taken(step, from, words);
        return new DossierMoved(Id, Code, Procedure, ApplicantId, step, from, Stage, Stage.Official(), DueAt, AssignedTo, null);
    }

    /// <summary>By when an officer has to look at what was sent.</summary>
    internal static DateTime FirstLookBy(WorkingCalendar calendar, DateTime sent)
    {
        var limit = calendar.Rules.On(sent.VietnamDate()).FirstLook;
        return limit.Unit == TimeUnit.Hours ? calendar.AddWorkingHours(sent, limit.Value) : Due.Compute(calendar, sent, limit).AtUtc!.Value;
    }

    private void Pause(Hand hand, PauseReason reason)
    {
        if (DueTime is not { } clock) return;
        Recompute(hand, [.. clock.Pauses, new Pause(hand.Now, null, reason)]);
    }

    private void Resume(Hand hand)
    {
        if (DueTime is not { Pauses: [.., { ToUtc: null } open] } clock) return;
        Recompute(hand, [.. clock.Pauses.SkipLast(1), open with { ToUtc = hand.Now }]);
    }

    private void Recompute(Hand hand, IReadOnlyList<Pause> pauses)
    {
        var clock = DueTime!;
        var due = Due.Compute(hand.Calendar, clock.AcceptedUtc, clock.Limit, pauses, clock.View);
        // A date set with an apology is a promise of its own: what was late before it stays late, but is not due earlier.
        (Clock, DueAt) = (due.ToJson(), due.AtUtc < ExtendedDueAt ? ExtendedDueAt : due.AtUtc);
    }
}

/// <summary>What is proposed and signed.</summary>
public enum Decision
{
    Grant,
    Decline,
}
