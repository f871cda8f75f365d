using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Hosting;
using ThonSo.Core.Time;

namespace ThonSo.Core.Web.Demo;

/// <summary>Moves the demonstration's clock on, to see what a week does to a queue. Does not exist otherwise.</summary>
[AllowAnonymous]
public sealed class DemoClockModel(TimeProvider clock, ThonSoOptions options) : AppPage
{
    public DateTime Now => clock.UtcNow();

    public IActionResult OnGet() => options.Demo ? Page() : NotFound();

    public IActionResult OnPost(int hours)
    {
        if (!options.Demo || clock is not SetClock set || hours is < 1 or > 24 * 31) return NotFound();
        set.Advance(TimeSpan.FromHours(hours));
        return GoTo("/thu/dong-ho");
    }
}
