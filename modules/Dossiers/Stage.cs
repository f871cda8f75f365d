namespace ThonSo.Dossiers;

/// <summary>Where a dossier is: our finer stages under the ten official status codes.</summary>
public enum Stage
{
    /// <summary>Sent by the applicant; the one-stop has yet to look at it.</summary>
    Submitted,
    /// <summary>Sent back before acceptance: the applicant was told, once and in full, what is missing.</summary>
    SentBack,
    /// <summary>Accepted as complete; waits for a handling officer. The clock runs.</summary>
    Accepted,
    /// <summary>A handling officer works on it.</summary>
    InHand,
    /// <summary>After acceptance: the applicant was asked for more. The clock stands still.</summary>
    MoreAsked,
    /// <summary>The applicant has a fee or duty to pay. The clock stands still.</summary>
    FeeAsked,
    /// <summary>The handling officer has proposed a decision; it waits for the signer.</summary>
    Proposed,
    /// <summary>Signed; the result has yet to be attached.</summary>
    Signed,
    /// <summary>The result is there; it waits to be handed over. Lateness is judged here.</summary>
    Done,
    /// <summary>The applicant has the result.</summary>
    HandedOver,
    /// <summary>Not accepted, with a reason.</summary>
    Refused,
    /// <summary>Taken back by the applicant.</summary>
    Withdrawn,
    /// <summary>Stopped by the deciding unit, with a reason.</summary>
    Stopped,
}

/// <summary>Whose turn it is.</summary>
public enum Turn
{
    Commune,
    Applicant,
    Nobody,
}

/// <summary>The officers' desks: each lists what waits there, most urgent first.</summary>
internal enum Desk
{
    Intake,
    Assigning,
    Handling,
    Waiting,
    Signing,
    Result,
    Return,
    Closed,
}

/// <summary>What follows from a stage.</summary>
public static class Stages
{
    /// <summary>
    /// The official status code, 1 to 10, of the national synchronisation (five public code bases and the
    /// synchronisation guide agree on them; the transitions between them are not published).
    /// </summary>
    public static int Official(this Stage stage) => stage switch
    {
        Stage.Submitted => 1,
        Stage.Accepted => 2,
        Stage.Refused => 3,
        Stage.InHand or Stage.Proposed or Stage.Signed => 4,
        Stage.SentBack or Stage.MoreAsked => 5,
        Stage.FeeAsked => 6,
        Stage.Withdrawn => 7,
        Stage.Stopped => 8,
        Stage.Done => 9,
        _ => 10,
    };

    public static Turn Turn(this Stage stage) => stage switch
    {
        Stage.SentBack or Stage.MoreAsked or Stage.FeeAsked => Dossiers.Turn.Applicant,
        Stage.Done => Dossiers.Turn.Applicant,
        Stage.HandedOver or Stage.Refused or Stage.Withdrawn or Stage.Stopped => Dossiers.Turn.Nobody,
        _ => Dossiers.Turn.Commune,
    };

    /// <summary>Whether nothing more will happen.</summary>
    public static bool IsClosed(this Stage stage) => stage is Stage.HandedOver or Stage.Refused or Stage.Withdrawn or Stage.Stopped;

    internal static Desk Desk(this Stage stage) => stage switch
    {
        Stage.Submitted => Dossiers.Desk.Intake,
        Stage.Accepted => Dossiers.Desk.Assigning,
        Stage.InHand => Dossiers.Desk.Handling,
        Stage.SentBack or Stage.MoreAsked or Stage.FeeAsked => Dossiers.Desk.Waiting,
        Stage.Proposed => Dossiers.Desk.Signing,
        Stage.Signed => Dossiers.Desk.Result,
        Stage.Done => Dossiers.Desk.Return,
        _ => Dossiers.Desk.Closed,
    };
}
