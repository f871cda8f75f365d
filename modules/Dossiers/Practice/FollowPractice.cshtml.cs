using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Language;
using ThonSo.Core.Practice;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Mine;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Practice;

/// <summary>Following practised: the days of a made-up dossier, turned on one by one.</summary>
[AllowAnonymous, PublicPage]
internal sealed class FollowPracticeModel(Catalogue catalogue, WorkingCalendar calendar, TimeProvider clock) : AppPage
{
    public const string Path = "/tap-duot/theo-doi";

    /// <summary>The button that shows a photograph, as it is pointed at.</summary>
    public const string Sample = "sample";

    public Screen At { get; private set; }

    /// <summary>Whether the sample paper was photographed.</summary>
    public bool HasPhoto { get; private set; }

    public Progress Progress { get; private set; } = null!;

    public IReadOnlyList<Missing> Missing => MadeUpDossier.Missing(Lang);

    public string Before => At == Screen.Submitted ? PracticeOffer.AllPath : PathOf(At - 1);

    public override Pointing? Pointing => At == Screen.End ? null : Pointing.Of(At == Screen.Supplement ? [Sample] : [], _ => HasPhoto);

    /// <summary>What to look at on this screen.</summary>
    public Text Look => At switch
    {
        Screen.Submitted => PracticeWords.LookSubmitted,
        Screen.Accepted => PracticeWords.LookAccepted,
        Screen.Asked => PracticeWords.LookAsked,
        Screen.Supplement => PracticeWords.LookSupplement,
        Screen.Answered => PracticeWords.LookAnswered,
        _ => PracticeWords.LookDone,
    };

    public IActionResult OnGet([FromQuery(Name = "ngay")] int screen, [FromQuery(Name = "anh")] bool photo)
    {
        PageCache.DependsOn(HttpContext, Catalogue.Subject);
        if (!Enum.IsDefined((Screen)screen) || Example() is not { } procedure) return NotFound();
        (At, HasPhoto) = ((Screen)screen, photo);
        Progress = MadeUpDossier.After(At, procedure, calendar, clock.UtcNow().VietnamDate(), Lang);
        return Page();
    }

    public static string PathOf(Screen screen) => screen == Screen.Submitted ? Path : $"{Path}?ngay={(int)screen}";

    /// <summary>A procedure that takes some days, so that there is something to count.</summary>
    private Procedure? Example() =>
        catalogue.All.Where(p => p.Channel == Channel.Here).OrderByDescending(p => p.Limit.Limit is { Unit: TimeUnit.WorkingDays, Value: >= 3 and <= 7 }).FirstOrDefault();
}
