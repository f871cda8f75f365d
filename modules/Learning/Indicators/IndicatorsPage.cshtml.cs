using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Store;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Indicators;

/// <summary>The five indicators, side by side with their targets.</summary>
[Authorize("learning.coverage")]
internal sealed class IndicatorsPageModel(IndicatorBook book) : AppPage
{
    public IReadOnlyList<IndicatorView> Views { get; private set; } = [];

    public string AddressOf(IndicatorView view) => $"{Here.Path}/{EnumCode<Indicator>.Of(view.Line.Code)}";

    public async Task OnGetAsync() => Views = await book.AllAsync(Commune);
}
