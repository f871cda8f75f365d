using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Outreach.Acts;

namespace ThonSo.Outreach.Homes;

/// <summary>A household: what was done there, what it has and needs, and who looks after it. Every reading is written down.</summary>
[Authorize("outreach.visit"), StreamsFiles("anh", PhotoActs.MostBytes + 1024 * 1024)]
internal sealed class HomePageModel(HomeDoor door, HomeBook book, LookAt look, PhotoActs photos, IAntiforgery forms, TimeProvider clock) : AppPage
{
    /// <summary>How long after a visit photographs can be added to it.</summary>
    private static readonly TimeSpan PhotosFor = TimeSpan.FromDays(7);

    public Home Home { get; private set; } = null!;

    public Standing? Standing { get; private set; }

    public IReadOnlyList<SeenVisit> Visits { get; private set; } = [];

    /// <summary>What was answered, and by their names what was not.</summary>
    public IReadOnlyList<KnownNeed> Known { get; private set; } = [];

    public Text? Unknown { get; private set; }

    /// <summary>For the leader only: the others need not watch each other.</summary>
    public IReadOnlyList<(DateTime At, string Who)> Looks { get; private set; } = [];

    /// <summary>The visit that was just written down.</summary>
    [BindProperty(Name = "ghi", SupportsGet = true)]
    public Guid? JustNow { get; set; }

    public DateOnly Today => clock.UtcNow().VietnamDate();

    public string Owner => Home.Team.Member(Home.Household.Member)?.Name ?? "";

    public bool IsOwn(Visit visit) => visit.MemberId == Here.PersonId;

    public bool MayAdd(Visit visit) => IsOwn(visit) && visit.RecordedAt > clock.UtcNow() - PhotosFor;

    public async Task<IActionResult> OnGetAsync(Guid household) => await LoadAsync(household) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnhAsync(Guid household, [FromQuery(Name = "tham")] Guid visit)
    {
        if (await door.OpenAsync(Here, household) is null) return NotFound();
        var count = 0;
        await foreach (var (_, file) in FormFiles.ReadAsync(Request, PhotoActs.MostBytes, () => forms.ValidateRequestAsync(HttpContext), HttpContext.RequestAborted))
        {
            count++;
            var kept = await photos.AddAsync(Commune, ActorFor(OutreachModule.Visiting), household, visit, file, HttpContext.RequestAborted);
            if (kept.Refusal is { Status: 404 }) return NotFound();
            if (kept.Refusal is { } refusal) Errors.Add("file", refusal.Sentence);
        }
        if (count == 0) Errors.Add("file", Refusals.NoFile.Sentence);
        if (!Errors.Any) return GoTo($"/to-cong-nghe/ho/{household}");
        await LoadAsync(household);
        return Again();
    }

    public async Task<IActionResult> OnPostBoAnhAsync(Guid household, Guid photo)
    {
        if (await door.OpenAsync(Here, household) is null || !await photos.RemoveAsync(Commune, ActorFor(OutreachModule.Visiting), household, photo)) return NotFound();
        return GoTo($"/to-cong-nghe/ho/{household}");
    }

    private async Task<bool> LoadAsync(Guid household)
    {
        if (await door.OpenAsync(Here, household) is not { } home) return false;
        await look.RunAsync(Commune, ActorFor(OutreachModule.Visiting), household);
        Home = home;
        Standing = await book.StandingAsync(Commune, household);
        Visits = await book.VisitsAsync(Commune, household);
        var needs = await book.NeedsAsync(Commune, household);
        Known = [.. needs.Where(n => n.Answer is not null)];
        var names = needs.Where(n => n.Answer is null).Select(n => n.Question.Name).ToList();
        Unknown = names.Count == 0 ? null : new Text(string.Join("; ", names.Select(n => n.Vi)), string.Join("; ", names.Select(n => n.En)));
        if (home.Leads) Looks = await book.LooksAsync(Commune, household);
        return true;
    }
}
