using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Checks;

/// <summary>A trainer writes down what they saw somebody do.</summary>
[Authorize("learning.check")]
internal sealed class CheckPageModel(CheckSkills act, LearnerCode codes, AssessorScope scope, LearningRules rules, FrameworkShelf frameworks, Db db) : AppPage
{
    public Located Learner { get; private set; } = null!;

    /// <summary>What can be checked, each with what a trainer saw last.</summary>
    public IReadOnlyList<(Skill Skill, CheckRow? Last)> Skills { get; private set; } = [];

    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(Name = "ghi", SupportsGet = true)]
    public bool Written { get; set; }

    public string Address => $"{Here.Path}{(Code is null ? "" : $"?ma={Uri.EscapeDataString(Code)}")}";

    public IEnumerable<(string Code, string Label)> Results => Enum.GetValues<SkillCheck>().Reverse().Select(r => (EnumCode<SkillCheck>.Of(r), CertificateTexts.Of(r).In(Lang)));

    public async Task<IActionResult> OnGetAsync(Guid person) => await OpenAsync(person) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        if (!await OpenAsync(person)) return NotFound();
        var seen = new Dictionary<SkillCode, SkillCheck>();
        foreach (var (skill, _) in Skills)
            if (EnumCode<SkillCheck>.TryParse(Request.Form[skill.Code.Value], out var result)) seen[skill.Code] = result;
        var trainer = ActorFor(LearningModule.Check);
        var done = await act.RunAsync(Commune, trainer, RequestBy(trainer), person, seen);
        return done.Refusal is { } refusal ? Refuse(refusal) : GoTo($"{Address}{(Code is null ? "?" : "&")}ghi=true");
    }

    /// <summary>An officer opens anybody's, a member those of the own village, and everybody with the learner's code.</summary>
    private async Task<bool> OpenAsync(Guid person)
    {
        if (await scope.LocateAsync(Commune, [person]) is not [var learner]) return false;
        if (Here.VillagesFor(LearningModule.Check) is { } mine && !learner.Villages.Any(v => mine.Contains(v.Code)) && !codes.Is(person, Code)) return false;
        Learner = learner;
        var last = await db.Set<CheckRow>().AsNoTracking().Where(c => c.CommuneId == Commune && c.PersonId == person).ToDictionaryAsync(c => c.Skill);
        var helps = (await db.Set<CertificateRow>().AnyAsync(c => c.CommuneId == Commune && c.PersonId == person)) || await scope.IsMemberAsync(Commune, person);
        // What only helpers need is not asked of everybody.
        Skills = [.. rules.Awards.Where(a => helps || !a.LetsHelp).OrderByDescending(a => a.LetsHelp).SelectMany(a => a.Needs).Distinct().Select(n => (frameworks.Find(n)!, last.GetValueOrDefault(n.Value)))];
        return true;
    }
}
