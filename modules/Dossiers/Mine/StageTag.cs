namespace ThonSo.Dossiers.Mine;

/// <summary>The colour a stage is shown in.</summary>
internal static class StageTag
{
    public static string Of(Stage stage) => stage switch
    {
        Stage.SentBack or Stage.MoreAsked or Stage.FeeAsked => "today",
        Stage.Done or Stage.HandedOver => "ok",
        Stage.Refused or Stage.Stopped => "late",
        Stage.Withdrawn => "",
        _ => "wait",
    };
}
