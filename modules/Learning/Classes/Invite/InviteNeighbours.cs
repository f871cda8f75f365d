using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.Learning.Reminders;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Teams;

namespace ThonSo.Learning.Classes.Invite;

/// <summary>Who is invited to a class.</summary>
internal enum InviteWay
{
    /// <summary>Everybody of the village who is known with a mobile phone.</summary>
    Village,
    /// <summary>Those of the village who asked for help with what the class teaches, are to do it again, or have not learned it yet.</summary>
    Need,
}

/// <summary>
/// A member of the village's team invites neighbours to a class, each once. The team hears how many, never who: a list
/// of who cannot do what is nobody's business. Whoever wants no invitations gets none.
/// </summary>
internal sealed class InviteNeighbours(
    Work work, PersonBook people, PersonRegister register, VillageBook villages, VillageRoles roles, TeamBook teams, LearningRules rules, CourseBook courses)
{
    /// <summary>People of one act: an entry of the journal stays small, and pressing again goes on with the rest.</summary>
    public const int MostAtOnce = 500;

    private const int Tries = 4;

    /// <summary>Who asked for help longer ago has found it, or another way.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(365);

    /// <returns>How many were invited.</returns>
    public async Task<Outcome<int>> RunAsync(CommuneId commune, Actor actor, RequestId request, Guid @class, InviteWay? way)
    {
        for (var tried = 1; ; tried++)
        {
            if (await work.FindAsync(commune, request) is { Fact: ClassInvited done }) return done.People.Count;
            if (await work.Db.Set<ClassRow>().AsNoTracking().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == @class) is not { } row) return ClassRefusals.NoClass;
            if (await villages.FindAsync(commune, row.Village) is not { } village || !await roles.BelongsAsync(commune, actor.Id, row.Village)) return ClassRefusals.NotYourVillage;
            if (row.CancelledAt is not null) return ClassRefusals.Cancelled;
            if (work.Now >= row.StartsAt) return ClassRefusals.Begun;
            if (way is null) return ClassRefusals.WhomMissing;
            var course = await courses.OfAsync(commune);
            var lessons = row.Lessons.Split(' ').Select(course.Find).OfType<Lesson>().ToList();
            var found = way == InviteWay.Need ? await InNeedAsync(commune, village, [.. lessons.SelectMany(l => l.Skills)]) : await AllAsync(commune, village);
            var spared = await SparedAsync(commune, row, actor.Id);
            List<Guid> chosen = [.. found.Where(p => !spared.Contains(p)).Distinct().Take(MostAtOnce)];
            if (chosen.Count == 0) return ClassRefusals.NobodyToInvite;
            work.Db.AddRange(chosen.Select(p => new InvitationRow { CommuneId = commune, ClassId = @class, PersonId = p, InvitedAt = work.Now }));
            try
            {
                // What was committed: the same wish sent twice at once may have found other people each time.
                var receipt = await work.CommitAsync(commune, actor, request, new ClassInvited(@class, village.Id, row.StartsAt, [.. lessons.Select(l => l.Code)], chosen));
                return ((ClassInvited)receipt.Fact).People.Count;
            }
            // Another member invited at this very moment, or somebody signed in for the first time.
            catch (Exception problem) when (problem is StaleException or TakenException && tried < Tries)
            {
            }
        }
    }

    /// <summary>Whoever lives there and is known with a mobile phone: by their own account, or as a household of the team.</summary>
    private async Task<IEnumerable<Guid>> AllAsync(CommuneId commune, Village village)
    {
        var known = await KnownAsync(commune, village);
        var ids = known.Select(p => p.Id).ToHashSet();
        var numbers = known.Select(p => p.Phone!.Value).ToHashSet();
        if (await teams.FindAsync(commune, village.Code) is { } team)
        {
            foreach (var phone in (await teams.HouseholdsAsync(team)).Select(h => h.Phone).Where(p => p is { IsMobile: true }).Select(p => p!.Value).Distinct().Where(p => !numbers.Contains(p)))
                ids.Add(await register.KnowAsync(commune, "", phone));
        }
        return ids;
    }

    private async Task<IEnumerable<Guid>> InNeedAsync(CommuneId commune, Village village, HashSet<SkillCode> taught)
    {
        var known = (await KnownAsync(commune, village)).Select(p => p.Id).ToHashSet();
        var (since, today) = (work.Now - Lately, work.Now.VietnamDate());
        var uses = rules.Uses.Where(u => u.Value.Any(taught.Contains)).Select(u => u.Key).ToList();
        var asked = await work.Db.Set<AskedRow>().Where(a => a.CommuneId == commune && a.VillageId == village.Id && uses.Contains(a.Use) && a.AskedAt >= since).Select(a => a.PersonId).ToListAsync();
        var codes = taught.Select(s => s.Value).ToList();
        var learners = await work.Db.Set<LearnerRow>().Where(l => l.CommuneId == commune && l.VillageId == village.Id).Select(l => l.PersonId).ToListAsync();
        var able = (await work.Db.Set<SkillRow>().Where(s => s.CommuneId == commune && learners.Contains(s.PersonId) && codes.Contains(s.Skill) && s.ReviewOn > today).Select(s => s.PersonId).ToListAsync()).CountBy(p => p).ToDictionary();
        // Due again or not learned yet: one of the class's skills is enough.
        return asked.Concat(learners.Where(l => able.GetValueOrDefault(l) < codes.Count)).Where(known.Contains);
    }

    /// <summary>People with a mobile phone who live there, as far as they or somebody for them said so.</summary>
    private async Task<IReadOnlyList<Person>> KnownAsync(CommuneId commune, Village village)
    {
        var told = (await work.Db.Set<LearnerRow>().Where(l => l.CommuneId == commune && l.VillageId == village.Id).Select(l => l.PersonId)
            .Union(work.Db.Set<AskedRow>().Where(a => a.CommuneId == commune && a.VillageId == village.Id).Select(a => a.PersonId)).ToListAsync()).ToHashSet();
        var living = await people.LivingInAsync(commune, village.Code);
        told.ExceptWith(living.Select(p => p.Id));
        // Who wrote another village into a form since then has moved.
        var others = (await people.FindAsync(commune, told)).Values.Where(p => p.Profile.AddressVillage is null);
        return [.. living.Concat(others).Where(p => p.Phone is { IsMobile: true })];
    }

    /// <summary>Who needs no invitation, or wants none.</summary>
    private async Task<HashSet<Guid>> SparedAsync(CommuneId commune, ClassRow row, Guid actor)
    {
        var spared = await work.Db.Set<InvitationRow>().Where(i => i.CommuneId == commune && i.ClassId == row.Id).Select(i => i.PersonId)
            .Union(work.Db.Set<SeatRow>().Where(s => s.CommuneId == commune && s.ClassId == row.Id && s.PersonId != null).Select(s => s.PersonId!.Value))
            .Union(work.Db.Set<HelperRow>().Where(h => h.CommuneId == commune && h.ClassId == row.Id).Select(h => h.PersonId))
            .Union(work.Db.Set<WishRow>().Where(w => w.CommuneId == commune && !w.Invited).Select(w => w.PersonId)).ToListAsync();
        return [.. spared, row.TrainerId, actor];
    }
}
