using ThonSo.Core.Language;

namespace ThonSo.Assistance.Ask;

/// <summary>What the asker sees of a request: whose turn it is, whom to call, and the code to tell.</summary>
/// <param name="Member">The name of who is asked or comes; empty while it is with the commune.</param>
/// <param name="Phone">Theirs, or the commune's.</param>
/// <param name="Scan">What a team member's phone opens by scanning.</param>
internal sealed record WhoComes(HelpRequest Asked, string Member, string Phone, string Code, string Scan)
{
    /// <summary>Made up for practice: nobody is called.</summary>
    public bool IsMadeUp { get; init; }

    public (string Icon, string Class, Text Head, Text? Small) Now => (Asked.State, Member) switch
    {
        (HelpState.Open, _) => ("stop", "bad", Texts.WithCommune, Texts.WithCommuneWhy),
        (HelpState.Offered, var name) => ("clock", "", Texts.Of(HelpState.Offered), Texts.Looking(name)),
        (HelpState.Taken, var name) => ("person", "good", Asked.Way == HelpWay.Call ? Texts.Calling(name, Texts.At(Asked.PromisedAt!.Value)) : Texts.Coming(name, Texts.At(Asked.PromisedAt!.Value)), null),
        (HelpState.Arrived, var name) => ("hand", "good", Texts.Working(name), null),
        (HelpState.Done, "") => ("ok", "yours", Texts.AskDone, null),
        (HelpState.Done, var name) => ("ok", "yours", Texts.AskDone, Texts.SaidDone(name)),
        _ => ("ok", "", Texts.Of(HelpState.Closed), Texts.ClosedBecause(Texts.Of(Asked.Reason ?? CloseReason.Helped))),
    };
}
