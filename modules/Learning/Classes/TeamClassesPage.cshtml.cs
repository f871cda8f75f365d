using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.Learning.Lessons;
using ThonSo.Places;

namespace ThonSo.Learning.Classes;

/// <summary>The classes of a member's villages, and planning one.</summary>
[Authorize("learning.teach")]
internal sealed class TeamClassesPageModel(ClassBook book, PlanClass act, CourseBook courses, VillageBook villages) : AppPage
{
    public IReadOnlyList<ClassView> Classes { get; private set; } = [];

    public IReadOnlyList<Village> Villages { get; private set; } = [];

    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    [BindProperty(Name = "village")]
    public string? Village { get; set; }

    [BindProperty(Name = "place")]
    public string? Place { get; set; }

    [BindProperty(Name = "day")]
    public string? Day { get; set; }

    [BindProperty(Name = "hour")]
    public string? Hour { get; set; }

    [BindProperty(Name = "minutes")]
    public string? Minutes { get; set; } = "90";

    [BindProperty(Name = "seats")]
    public string? Seats { get; set; } = "20";

    [BindProperty(Name = "lessons")]
    public List<string> Chosen { get; set; } = [];

    [BindProperty(Name = "materials")]
    public string? Materials { get; set; }

    public const string Home = "home";

    [BindProperty(Name = "where")]
    public string? Where { get; set; } = "house";

    [BindProperty(Name = "prepare")]
    public string? Prepare { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var actor = ActorFor(LearningModule.Teach);
        var planned = await act.RunAsync(Commune, actor, RequestBy(actor), new ClassWish(Village ?? "", Place, Starts(), Number(Minutes), Number(Seats), Chosen, Materials, Where == Home, Prepare));
        if (planned.Refusal is not { } refusal) return GoTo($"/to-cong-nghe/lop/{planned.Value}");
        await LoadAsync();
        return Refuse(refusal);
    }

    private async Task LoadAsync()
    {
        var codes = Here.VillagesFor(LearningModule.Teach) ?? [];
        Villages = [.. (await villages.OfAsync(Commune)).Where(v => codes.Contains(v.Code))];
        Lessons = (await courses.OfAsync(Commune)).All;
        Classes = await book.OfVillagesAsync(Commune, codes);
    }

    private DateTime? Starts() =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && TimeOnly.TryParseExact(Hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? day.ToDateTime(hour).FromVietnam() : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
