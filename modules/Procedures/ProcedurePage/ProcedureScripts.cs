using ThonSo.Core.Language;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;

namespace ThonSo.Procedures.ProcedurePage;

/// <summary>Procedures to be read aloud: what a citizen has to know of one, as its page says it, without the law.</summary>
internal sealed class ProcedureScripts(Catalogue catalogue) : IScriptShelf
{
    public string Name => "thu-tuc";

    public Text Title => Texts.ScriptShelf;

    public int Order => 20;

    public ValueTask<IReadOnlyList<Script>> AllAsync(Site site) => new([.. catalogue.All.Select(Of)]);

    public ValueTask<Script?> FindAsync(string code, Site site) => new(catalogue.Find(code) is { } procedure ? Of(procedure) : null);

    private Script Of(Procedure procedure)
    {
        var here = procedure.Channel == Channel.Here;
        var known = new[]
        {
            Said(Texts.HowLong, procedure.Limit.Note ?? Texts.Of(procedure.Limit.Limit)),
            Said(Texts.Fee, procedure.Fee.Text ?? Texts.Short(procedure.Fee)),
            Said(Texts.Where, here ? Texts.FromPhone : Texts.OnPortal),
            here ? null : Texts.PortalWhy.Vi,
        };
        var papers = procedure.PapersToBring.Select(PaperOf).ToList();
        var more = new[] { procedure.Note?.Vi, Said(Texts.YouGet, procedure.Result) };
        return new Script(new(Name, procedure.Code.Value), procedure.Plain,
        [
            new ScriptPart(procedure.Plain.Vi, [.. known.OfType<string>()]),
            new ScriptPart(Texts.Prepare.Vi, papers.Count > 0 ? papers : [Texts.NothingToPrepare.Vi]),
            new ScriptPart(Texts.GoodToKnow.Vi, [.. more.OfType<string>()]),
        ]);
    }

    private static string PaperOf(PaperSlot paper)
    {
        var when = paper.When is { } only ? Texts.OnlyIf(only).Vi : paper.Ask == PaperAsk.Optional ? Texts.IfAny.Vi + "." : null;
        return string.Join(' ', new[] { paper.Name.Vi + ".", when, paper.Hint?.Vi }.OfType<string>());
    }

    private static string Said(Text what, Text value) => $"{what.Vi}: {value.Vi}";
}
