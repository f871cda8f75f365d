using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Classes.Check;

/// <summary>One of those who came, and how they did with each skill of the class.</summary>
[Authorize("learning.teach")]
internal sealed class CheckSeatPageModel(ClassBook book, CheckSeat act, FrameworkShelf frameworks) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>What the class teaches, each with what was seen already.</summary>
    public IReadOnlyList<(Skill Skill, SkillCheck? Seen)> Skills { get; private set; } = [];

    public IEnumerable<(string Code, string Label)> Results => Enum.GetValues<SkillCheck>().Reverse().Select(r => (EnumCode<SkillCheck>.Of(r), ClassTexts.Of(r).In(Lang)));

    public string ValueOf(Skill skill, SkillCheck? seen) =>
        Request.HasFormContentType ? Request.Form[skill.Code.Value].ToString() : seen is { } result ? EnumCode<SkillCheck>.Of(result) : "";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid seat) => await LoadAsync(id, seat) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid seat)
    {
        if (!await LoadAsync(id, seat)) return NotFound();
        var seen = new Dictionary<SkillCode, SkillCheck>();
        foreach (var (skill, _) in Skills)
            if (EnumCode<SkillCheck>.TryParse(Request.Form[skill.Code.Value], out var result)) seen[skill.Code] = result;
        var trainer = ActorFor(LearningModule.Teach);
        var done = await act.RunAsync(Commune, trainer, RequestBy(trainer), id, seat, seen);
        return done.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/to-cong-nghe/lop/{id}?ghi={seat}#toi");
    }

    private async Task<bool> LoadAsync(Guid id, Guid seat)
    {
        if (await book.FindAsync(Commune, id) is not { } found || !(Here.VillagesFor(LearningModule.Teach) ?? []).Contains(found.Row.Village) || await book.SeatAsync(Commune, id, seat) is not { } row) return false;
        var seen = await book.ChecksAsync(Commune, id, seat);
        Class = found;
        Name = await book.NameOfAsync(Commune, row) is { Length: > 0 } name ? name : CertificateTexts.SomebodyUnnamed.In(Lang);
        Skills = [.. found.Skills.Select(frameworks.Find).OfType<Skill>().Select(s => (s, seen.TryGetValue(s.Code.Value, out var result) ? result : (SkillCheck?)null))];
        return true;
    }
}
