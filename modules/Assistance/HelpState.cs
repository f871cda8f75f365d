namespace ThonSo.Assistance;

/// <summary>Where a help request stands.</summary>
public enum HelpState
{
    /// <summary>With the commune: nobody of the team took it, or there is no team. Stays red until somebody does.</summary>
    Open,
    /// <summary>One member is asked and has not answered.</summary>
    Offered,
    /// <summary>A member takes it and said when.</summary>
    Taken,
    /// <summary>The member is there.</summary>
    Arrived,
    /// <summary>The member says it is done; the asker has not said so yet.</summary>
    Done,
    /// <summary>Over, with a reason.</summary>
    Closed,
}

/// <summary>How help is wanted.</summary>
public enum HelpWay
{
    Call,
    Visit,
    Now,
}

/// <summary>What somebody does with a help request.</summary>
public enum HelpStep
{
    Ask,
    Take,
    Decline,
    PassOn,
    Arrive,
    Finish,
    Confirm,
    NotDone,
    Cancel,
    Reassign,
    Close,
    Lapse,
    HandOver,
}

/// <summary>Why a help request is over.</summary>
public enum CloseReason
{
    /// <summary>The asker said yes.</summary>
    Helped,
    Cancelled,
    /// <summary>Nobody said yes or no after the member's "done".</summary>
    NoAnswer,
    NotReached,
    Duplicate,
    NotForUs,
}

/// <summary>Who takes a step, seen from the request.</summary>
[Flags]
internal enum Party
{
    None = 0,
    /// <summary>Whoever asked, or holds the request's secret.</summary>
    Asker = 1,
    /// <summary>The member who is asked or has it.</summary>
    Owner = 2,
    /// <summary>Another member of the village's team who was given the code.</summary>
    Mate = 4,
    Leader = 8,
    Commune = 16,
    System = 32,
}

/// <summary>One line of the table: who may take a step from where, and where it leads.</summary>
/// <param name="To">Null where it depends on whether somebody is left to ask.</param>
internal sealed record Transition(HelpStep Step, HelpState[] From, HelpState? To, Party By);

/// <summary>All that can happen to a help request.</summary>
internal static class Transitions
{
    public static IReadOnlyList<Transition> All { get; } =
    [
        new(HelpStep.Take, [HelpState.Offered, HelpState.Open], HelpState.Taken, Party.Owner | Party.Mate | Party.Leader),
        new(HelpStep.Decline, [HelpState.Offered, HelpState.Taken], null, Party.Owner),
        new(HelpStep.PassOn, [HelpState.Offered], null, Party.System),
        new(HelpStep.Arrive, [HelpState.Taken], HelpState.Arrived, Party.Owner),
        new(HelpStep.Finish, [HelpState.Taken, HelpState.Arrived], HelpState.Done, Party.Owner),
        // What is with the commune an officer can settle by telephone; the asker still says yes.
        new(HelpStep.Finish, [HelpState.Open], HelpState.Done, Party.Commune),
        new(HelpStep.Confirm, [HelpState.Arrived, HelpState.Done], HelpState.Closed, Party.Asker),
        new(HelpStep.NotDone, [HelpState.Done, HelpState.Closed], null, Party.Asker),
        new(HelpStep.Cancel, [HelpState.Open, HelpState.Offered, HelpState.Taken], HelpState.Closed, Party.Asker),
        new(HelpStep.Reassign, [HelpState.Open, HelpState.Offered, HelpState.Taken, HelpState.Arrived], HelpState.Offered, Party.Leader | Party.Commune),
        new(HelpStep.Close, [HelpState.Open, HelpState.Offered, HelpState.Taken, HelpState.Arrived, HelpState.Done], HelpState.Closed, Party.Leader | Party.Commune),
        new(HelpStep.Lapse, [HelpState.Done], HelpState.Closed, Party.System),
    ];

    public static Transition? Find(HelpStep step, HelpState from) => All.FirstOrDefault(t => t.Step == step && t.From.Contains(from));

    public static IEnumerable<HelpStep> For(Party party, HelpState from) => All.Where(t => (t.By & party) != 0 && t.From.Contains(from)).Select(t => t.Step);
}
