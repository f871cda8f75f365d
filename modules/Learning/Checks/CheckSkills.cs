using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Frameworks;
using ThonSo.People;

namespace ThonSo.Learning.Checks;

/// <summary>
/// A trainer watched somebody and writes down what they saw, skill by skill. On their page and in a class it is this act.
/// </summary>
internal sealed class CheckSkills(Work work, PersonBook people, FrameworkShelf frameworks)
{
    private const int Tries = 4;

    /// <returns>How many skills were written down.</returns>
    public async Task<Outcome<int>> RunAsync(CommuneId commune, Actor trainer, RequestId request, Guid person, IReadOnlyDictionary<SkillCode, SkillCheck> seen)
    {
        if (trainer.Id == person) return CertificateRefusals.CheckYourself;
        if (await people.FindAsync(commune, person) is null) return CertificateRefusals.NoPerson;
        var known = seen.Where(s => frameworks.Find(s.Key) is not null).ToList();
        if (known.Count == 0) return CertificateRefusals.NothingChecked;
        // A fact says one thing of several skills, so each result is an act of its own.
        foreach (var result in known.GroupBy(s => s.Value, s => s.Key))
            await WriteAsync(commune, trainer, RequestId.From(trainer, $"{request.Id}:{result.Key}"), person, [.. result.OrderBy(s => s.Value, StringComparer.Ordinal)], result.Key);
        return known.Count;
    }

    private async Task WriteAsync(CommuneId commune, Actor trainer, RequestId request, Guid person, IReadOnlyList<SkillCode> skills, SkillCheck result)
    {
        for (var tried = 1; ; tried++)
        {
            if (await work.FindAsync(commune, request) is not null) return;
            var codes = skills.Select(s => s.Value).ToList();
            var rows = await work.Db.Set<CheckRow>().Where(c => c.CommuneId == commune && c.PersonId == person && codes.Contains(c.Skill)).ToDictionaryAsync(c => c.Skill);
            foreach (var code in codes)
            {
                if (!rows.TryGetValue(code, out var row)) work.Db.Add(row = new CheckRow { CommuneId = commune, PersonId = person, Skill = code });
                (row.Result, row.At, row.TrainerId) = (result, work.Now, trainer.Id);
            }
            try
            {
                await work.CommitAsync(commune, trainer, request, new SkillsChecked(person, skills, result));
                return;
            }
            // Another trainer wrote the same skill down at this very moment.
            catch (Exception problem) when (problem is StaleException or TakenException && tried < Tries)
            {
            }
        }
    }
}
