using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Hosting;

namespace ThonSo.Core.Web;

/// <summary>Says on every page of a demonstration that it is one, and leads to its messages.</summary>
public sealed class DemoNoteViewComponent(ThonSoOptions options) : ViewComponent
{
    public IViewComponentResult Invoke() => options.Demo ? View("/Core/Web/Layout/DemoNote.cshtml") : Content("");
}
