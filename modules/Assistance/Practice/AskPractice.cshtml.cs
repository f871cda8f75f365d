using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThonSo.Assistance.Acts;
using ThonSo.Assistance.Ask;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Practice;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Teams;

namespace ThonSo.Assistance.Practice;

/// <summary>Asking for help practised: the real form and the real page of who comes, with nobody behind them. The form has no token, for it changes nothing.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class AskPracticeModel(AskForHelp act, Mistakes mistakes, HelpSettings settings, VillageBook villages, Catalogue catalogue, Languages languages, TimeProvider clock) : AskScreen(catalogue, languages)
{
    public const string Path = "/tap-duot/nho-giup";

    private IReadOnlyList<Refusal> refused = [];

    [BindProperty(Name = "step")]
    public Screen At { get; set; }

    public bool WasFilledIn { get; private set; }

    public WhoComes? View { get; private set; }

    /// <summary>How the slips that were just made come about.</summary>
    public IReadOnlyList<Text> Slips => mistakes.Behind(refused);

    public override Pointing? Pointing => At switch
    {
        Screen.Form => Pointing.Of(["way", "village", "phone"], Has),
        Screen.Closed => null,
        _ => Pointing.Of([], _ => true),
    };

    /// <summary>What to look at on this screen.</summary>
    public Text Look => At switch
    {
        Screen.Asked => PracticeWords.LookAsked,
        Screen.Taken => PracticeWords.LookTaken,
        Screen.Done => PracticeWords.LookDone,
        _ => PracticeWords.LookClosed,
    };

    /// <summary>What was written, to travel on in the form.</summary>
    public IEnumerable<(string Name, string? Value)> Kept => [("way", Way), ("village", Village), ("text", Text), ("phone", Phone), ("name", Name), ("forname", ForName), ("relation", Relation)];

    public async Task OnGetAsync()
    {
        Way = EnumCode<HelpWay>.Of(HelpWay.Call);
        Villages = await villages.OfAsync(Commune);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Enum.IsDefined(At)) return NotFound();
        PracticeScreen.MayBeGoneBackTo(Response);
        Villages = await villages.OfAsync(Commune);
        if (Request.Form["undo"].Count > 0)
        {
            // Before the form there is only the list of practices.
            if (At == Screen.Form) return GoTo(PracticeOffer.AllPath);
            return Show(At - 1);
        }
        if (At == Screen.Form && Request.Form["invent"].Count > 0) return Invent();
        if (At == Screen.Closed) return GoTo(Path);
        refused = await act.ProblemsAsync(Commune, Written);
        foreach (var problem in refused) Errors.Add(problem.Field!, problem.Sentence);
        if (!Errors.Any) return Show(At + 1);
        Show(Screen.Form);
        return Again();
    }

    private PageResult Invent()
    {
        (Way, Village, Text, Phone, Name) = (EnumCode<HelpWay>.Of(HelpWay.Visit), Villages[0].Code, PracticeWords.About.In(Lang), PracticeWords.Phone, PracticeWords.Name);
        WasFilledIn = true;
        return Show(Screen.Form);
    }

    private PageResult Show(Screen screen)
    {
        // What was bound would be shown again in the place of it.
        ModelState.Clear();
        At = screen;
        if (screen == Screen.Form) return Page();
        var way = EnumCode<HelpWay>.TryParse(Way, out var chosen) ? chosen : HelpWay.Call;
        View = new WhoComes(MadeUpRequest.After(screen, way, clock.UtcNow(), settings), PracticeWords.Member, "", "000000", $"{Request.Scheme}://{Request.Host}{Path}") { IsMadeUp = true };
        return Page();
    }

    private bool Has(string field) => Errors.For(field) is null && field switch
    {
        "way" => Way,
        "village" => Village,
        _ => Phone,
    } is { Length: > 0 };
}
