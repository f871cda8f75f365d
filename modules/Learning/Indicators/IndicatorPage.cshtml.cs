using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Indicators;

/// <summary>One indicator: what counts, what is aimed at, all that was written so far; and writing a new figure for whoever may.</summary>
[Authorize("learning.coverage")]
internal sealed class IndicatorPageModel(IndicatorBook book, TypeFigure act) : AppPage
{
    public IndicatorView View { get; private set; } = null!;

    public bool MayType => Here.May(LearningModule.TypeFigures);

    [BindProperty(Name = "tu")]
    public string? Numerator { get; set; }

    [BindProperty(Name = "mau")]
    public string? Denominator { get; set; }

    [BindProperty(Name = "ngay")]
    public string? Day { get; set; }

    [BindProperty(Name = "nguon")]
    public string? Source { get; set; }

    [BindProperty(Name = "ghi", SupportsGet = true)]
    public bool Written { get; set; }

    public async Task<IActionResult> OnGetAsync(string indicator) => await LoadAsync(indicator) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string indicator)
    {
        if (!MayType) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await LoadAsync(indicator)) return NotFound();
        var actor = ActorFor(LearningModule.TypeFigures);
        var day = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        var typed = await act.RunAsync(Commune, actor, RequestBy(actor), View.Line.Code, new FigureWish(Numerator, Denominator, day, Source));
        return typed.Refusal is { } refusal ? Refuse(refusal) : GoTo(Here.Path + "?ghi=true");
    }

    public async Task<IActionResult> OnPostBoAsync(string indicator, [FromForm(Name = "so")] Guid figure)
    {
        if (!MayType) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await LoadAsync(indicator)) return NotFound();
        var actor = ActorFor(LearningModule.TypeFigures);
        // The page has a form for each figure, and one key.
        return await act.WithdrawAsync(Commune, actor, RequestId.From(actor, $"{FormKey}:{figure:N}"), View.Line.Code, figure) is { } refusal ? Refuse(refusal) : GoTo(Here.Path);
    }

    private async Task<bool> LoadAsync(string indicator)
    {
        if (!EnumCode<Indicator>.TryParse(indicator, out var code)) return false;
        View = (await book.AllAsync(Commune)).First(v => v.Line.Code == code);
        return true;
    }
}
