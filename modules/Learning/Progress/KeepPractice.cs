using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Practice;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Progress;

/// <summary>Keeps that somebody went through a practice to its end. What they did in it was never anywhere.</summary>
internal sealed class KeepPractice(Work work, IReadOnlyList<Module> modules, FrameworkShelf shelf)
{
    public PracticeOffer? Find(string practice) => modules.SelectMany(m => m.Practices).FirstOrDefault(p => p.Code == practice);

    public async Task RunAsync(CommuneId commune, Actor actor, RequestId request, PracticeOffer practice)
    {
        // A practice may serve a skill of a frame that this commune does not use.
        var skills = practice.Skills.Select(s => shelf.Find(new(s))?.Code).OfType<SkillCode>().ToList();
        if (skills.Count == 0 || await work.FindAsync(commune, request) is not null) return;
        await work.CommitAsync(commune, actor, request, new Practised(actor.Id, skills));
    }
}
