using ThonSo.Core.Field;
using ThonSo.Core.Language;
using ThonSo.Core.Store;

namespace ThonSo.Dossiers.Assisted.Carried;

/// <summary>
/// A person said yes where there was no line: with a signature on the screen, or on paper that was photographed. It says
/// nothing until a second member, or the one-stop, has said what they saw.
/// </summary>
internal sealed class AskConsent(Assist assist, DrawnSignature drawn, ConsentBook consents) : IFieldAct
{
    public string Kind => "consent.ask";

    public Text Title => AssistTexts.CarriedAsk;

    public async Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping)
    {
        if (call.Photos.Count != 1) return AssistRefusals.EvidenceWanted;
        ConsentMeans? means = EnumCode<ConsentMeans>.TryParse(call.Text("means"), out var said) && said != ConsentMeans.Code ? said : null;
        var onScreen = call.Text("on") == "screen";
        // Before anything is asked for: what cannot be a signature asks nobody.
        if (onScreen && await drawn.LookAsync(call.Commune, means, call.Photos[0].Paper, stopping) is { } unfit) return unfit;
        var wish = new ConsentWish(call.Text("village"), call.Text("name"), call.Text("phone"), call.Text("procedure"), means) { Id = call.Act, SaidAt = call.Said };
        var asked = await assist.AskAsync(call.Commune, call.Actor, wish, call.Request);
        if (asked.Refusal is { } refusal) return refusal;
        if (await consents.OfHelperAsync(call.Commune, asked.Value, call.Actor.Id) is { Evidence: null } consent)
        {
            var signed = await assist.SignAsync(consent, call.Actor, call.Photos[0].Paper, onScreen);
            if (signed.Refusal is { } late) return late;
        }
        return FieldAnswer.Accepted(AssistTexts.CarriedAsked, $"/to/nop-ho/{asked.Value}");
    }
}
