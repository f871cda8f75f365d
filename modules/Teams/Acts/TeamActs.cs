using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Language;
using ThonSo.Core.Values;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Teams.Acts;

/// <summary>What a form says of a member.</summary>
internal sealed record MemberInput(string? Name, string? Phone, IReadOnlyList<Skill> Skills, IReadOnlyList<string> Languages);

/// <summary>Founds teams; lets members join, change, lead and leave.</summary>
internal sealed class TeamActs(Work work, PersonRegister register, VillageRoles roles, VillageBook villages, Languages languages, Freshness freshness)
{
    public async Task<Refusal?> FoundAsync(CommuneId commune, Actor actor, RequestId request, string? village, string? decision, DateOnly? decidedOn, MemberInput leader)
    {
        if (await villages.FindAsync(commune, village) is not { } place) return Refusals.NoVillage;
        if (await work.Db.Set<TeamRow>().AnyAsync(t => t.CommuneId == commune && t.Village == place.Code)) return Refusals.HasTeam;
        if (Wrong(leader, out var name, out var phone) is { } wrong) return wrong;
        var team = new TeamRow { CommuneId = commune, Id = NewId.Next(), Village = place.Code, Decision = Fold.Clean(decision ?? ""), DecidedOn = decidedOn, FoundedAt = work.Now };
        work.Db.Add(team);
        var person = await register.KnowAsync(commune, name, phone);
        work.Db.Add(NewMember(team, person, leader, leads: true));
        await GiveAsync(commune, person, place.Code, leads: true);
        await work.CommitAsync(commune, actor, request, new TeamFounded(team.Id, place.Id, person));
        freshness.Mark(TeamBook.SubjectOf(commune));
        return null;
    }

    public async Task<Refusal?> DecideAsync(CommuneId commune, Actor actor, RequestId request, string village, string? decision, DateOnly? decidedOn)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        (open.Team.Decision, open.Team.DecidedOn) = (Fold.Clean(decision ?? ""), decidedOn);
        await work.CommitAsync(commune, actor, request, new DecisionSet(open.Team.Id, decidedOn));
        return null;
    }

    public async Task<Refusal?> AddAsync(CommuneId commune, Actor actor, RequestId request, string village, MemberInput input)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (Wrong(input, out var name, out var phone) is { } wrong) return wrong;
        var person = await register.KnowAsync(commune, name, phone);
        if (open.Member(person) is not null) return Refusals.AlreadyMember;
        await JoinAsync(open.Team, person, input);
        await work.CommitAsync(commune, actor, request, new MemberJoined(open.Team.Id, person));
        freshness.Mark(open.Team.Id);
        return null;
    }

    public async Task<Refusal?> ChangeAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid person, IReadOnlyList<Skill> skills, IReadOnlyList<string> spoken)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (open.Member(person) is not { } member) return Refusals.NoMember;
        if (spoken.Any(l => languages.Find(l) is null)) return Refusals.LanguageUnknown;
        (member.Skills, member.Languages) = (Codes.Join(skills), Codes.Join(spoken));
        await work.CommitAsync(commune, actor, request, new MemberChanged(open.Team.Id, person, [.. skills.Distinct().Order()]));
        freshness.Mark(open.Team.Id);
        return null;
    }

    /// <summary>Somebody leaves: households, duty and standing in go to a named member in the same act.</summary>
    public async Task<Refusal?> LeaveAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid person, Guid? to)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (open.Member(person) is not { } member) return Refusals.NoMember;
        if (member.Leads) return Refusals.LeaderStays;
        if (to is not { } heir || open.Member(heir) is null) return Refusals.NoMember;
        if (heir == person) return Refusals.NotToThemselves;

        var team = open.Team.Id;
        var households = await work.Db.Set<HouseholdRow>().Where(h => h.CommuneId == commune && h.TeamId == team && h.MemberId == person).ToListAsync();
        foreach (var household in households) household.MemberId = heir;
        await HandDutyOverAsync(open, person, heir);
        await HandAbsencesOverAsync(open, person, heir);
        member.LeftAt = work.Now;
        await roles.TakeAsync(commune, person, Role.Helper, village);
        await work.CommitAsync(commune, actor, request, new MemberLeft(team, person, heir, households.Count));
        freshness.Mark(team);
        return null;
    }

    public async Task<Refusal?> LeadAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid person)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (open.Member(person) is not { } next) return Refusals.NoMember;
        var before = open.Leader;
        if (before == next) return Refusals.NotToThemselves;
        (before.Leads, next.Leads) = (false, true);
        await roles.TakeAsync(commune, before.PersonId, Role.TeamLeader, village);
        await roles.GiveAsync(commune, person, Role.TeamLeader, village);
        await work.CommitAsync(commune, actor, request, new LeaderChanged(open.Team.Id, before.PersonId, person));
        freshness.Mark(person);
        freshness.Mark(open.Team.Id);
        return null;
    }

    /// <summary>Part of an act: makes a person a member, or a member again.</summary>
    internal async Task JoinAsync(TeamRow team, Guid person, MemberInput input)
    {
        if (await work.Db.Set<MemberRow>().SingleOrDefaultAsync(m => m.CommuneId == team.CommuneId && m.TeamId == team.Id && m.PersonId == person) is { } former)
            (former.LeftAt, former.JoinedAt, former.Skills, former.Languages) = (null, work.Now, Codes.Join(input.Skills), Codes.Join(input.Languages));
        else
            work.Db.Add(NewMember(team, person, input, leads: false));
        await GiveAsync(team.CommuneId, person, team.Village, leads: false);
    }

    internal async Task GiveAsync(CommuneId commune, Guid person, string village, bool leads)
    {
        await roles.GiveAsync(commune, person, Role.Helper, village);
        if (leads) await roles.GiveAsync(commune, person, Role.TeamLeader, village);
    }

    internal MemberRow NewMember(TeamRow team, Guid person, MemberInput input, bool leads) => new()
    {
        CommuneId = team.CommuneId,
        TeamId = team.Id,
        PersonId = person,
        Leads = leads,
        Skills = Codes.Join(input.Skills),
        Languages = Codes.Join(input.Languages),
        JoinedAt = work.Now,
    };

    private Refusal? Wrong(MemberInput input, out string name, out PhoneNumber phone)
    {
        name = Fold.Clean(input.Name ?? "");
        if (!PhoneNumber.TryParse(input.Phone, out phone) || !phone.IsMobile) return Refusals.NotAMobile;
        if (name.Length == 0) return Refusals.NameMissing;
        return input.Languages.Any(l => languages.Find(l) is null) ? Refusals.LanguageUnknown : null;
    }

    private async Task HandDutyOverAsync(Opened open, Guid person, Guid heir)
    {
        var slots = await work.Db.Set<SlotRow>().Where(s => s.CommuneId == open.Team.CommuneId && s.TeamId == open.Team.Id).ToListAsync();
        foreach (var slot in slots.Where(s => s.PersonId == person))
        {
            var hours = new WeekHours(slot.Day, slot.Starts, slot.Ends);
            // Whoever takes over may be on duty then already; nobody is on duty twice.
            if (slots.Any(s => s.PersonId == heir && hours.Overlaps(new WeekHours(s.Day, s.Starts, s.Ends)))) work.Db.Remove(slot);
            else slot.PersonId = heir;
        }
    }

    private async Task HandAbsencesOverAsync(Opened open, Guid person, Guid heir)
    {
        foreach (var absence in await work.Db.Set<AbsenceRow>().Where(a => a.CommuneId == open.Team.CommuneId && a.TeamId == open.Team.Id).ToListAsync())
        {
            if (absence.PersonId == person)
            {
                work.Db.Remove(absence);
            }
            else if (absence.StandInId == person)
            {
                var other = absence.PersonId != heir ? heir : open.Members.OrderByDescending(m => m.Leads).Select(m => m.PersonId).FirstOrDefault(p => p != person && p != heir);
                if (other == Guid.Empty) work.Db.Remove(absence);
                else absence.StandInId = other;
            }
        }
    }
}
