using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Learning.Certificates;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.People;

namespace ThonSo.Learning.Classes.Check;

/// <summary>
/// Somebody who holds a class watched one of those who came. Of a person with an account it counts as every check does;
/// of everybody it is kept on the seat, so that the class's report counts those without a phone, too.
/// </summary>
internal sealed class CheckSeat(Work work, VillageRoles roles, ClassHolders holders, CheckSkills checks, CourseBook courses)
{
    private const int DaysAfter = 14;
    private const int Tries = 4;

    public bool IsTime(ClassRow row) => Refuse(row) is null;

    /// <returns>How many skills were written down.</returns>
    public async Task<Outcome<int>> RunAsync(CommuneId commune, Actor trainer, RequestId request, Guid @class, Guid seat, IReadOnlyDictionary<SkillCode, SkillCheck> seen)
    {
        if (await work.Db.Set<ClassRow>().AsNoTracking().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == @class) is not { } row) return ClassRefusals.NoClass;
        if (!await roles.BelongsAsync(commune, trainer.Id, row.Village)) return ClassRefusals.NotYourVillage;
        if (!await holders.HoldsAsync(commune, row, trainer.Id)) return ClassRefusals.NotYourClass;
        if (Refuse(row) is { } refusal) return refusal;
        if (await work.Db.Set<SeatRow>().AsNoTracking().SingleOrDefaultAsync(s => s.CommuneId == commune && s.ClassId == @class && s.Id == seat) is not { } place) return ClassRefusals.NoSeat;
        if (place.CameAt is null) return ClassRefusals.NotHere;
        var course = await courses.OfAsync(commune);
        var taught = row.Lessons.Split(' ').Select(course.Find).OfType<Lesson>().SelectMany(l => l.Skills).ToHashSet();
        var known = seen.Where(s => taught.Contains(s.Key)).ToDictionary();
        if (known.Count == 0) return CertificateRefusals.NothingChecked;
        if (place.PersonId is { } person && (await checks.RunAsync(commune, trainer, request, person, known)).Refusal is { } refused) return refused;
        // When the line breaks between the two, the form sent again does what is missing.
        await KeepAsync(commune, trainer, RequestId.From(trainer, $"{request.Id}:seat"), @class, seat, known);
        return known.Count;
    }

    private async Task KeepAsync(CommuneId commune, Actor trainer, RequestId request, Guid @class, Guid seat, Dictionary<SkillCode, SkillCheck> seen)
    {
        IReadOnlyList<SkillCode> With(SkillCheck result) => [.. seen.Where(s => s.Value == result).Select(s => s.Key).OrderBy(s => s.Value, StringComparer.Ordinal)];
        for (var tried = 1; ; tried++)
        {
            if (await work.FindAsync(commune, request) is not null) return;
            var rows = await work.Db.Set<SeatCheckRow>().Where(c => c.CommuneId == commune && c.ClassId == @class && c.SeatId == seat).ToDictionaryAsync(c => c.Skill);
            foreach (var (skill, result) in seen)
            {
                if (!rows.TryGetValue(skill.Value, out var row)) work.Db.Add(row = new SeatCheckRow { CommuneId = commune, ClassId = @class, SeatId = seat, Skill = skill.Value });
                (row.Result, row.At, row.TrainerId) = (result, work.Now, trainer.Id);
            }
            try
            {
                await work.CommitAsync(commune, trainer, request, new SeatChecked(@class, seat, With(SkillCheck.Alone), With(SkillCheck.WithHelp), With(SkillCheck.NotYet)));
                return;
            }
            // Two who hold the class wrote the same skill down at this very moment: the last counts.
            catch (Exception problem) when (problem is StaleException or TakenException && tried < Tries)
            {
            }
        }
    }

    private Refusal? Refuse(ClassRow row) =>
        row.CancelledAt is not null ? ClassRefusals.Cancelled
        : work.Now < row.StartsAt - Attend.Early ? ClassRefusals.NotYet
        : work.Now > row.EndsAt.AddDays(DaysAfter) ? ClassRefusals.CheckedTooLate : null;
}
