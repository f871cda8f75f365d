using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Values;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Csv;

/// <summary>What an import did, or all that is wrong: then nothing was done.</summary>
internal sealed record Imported(int Added, int Changed, IReadOnlyList<Refusal> Wrong)
{
    public static Imported Nothing(IReadOnlyList<Refusal> wrong) => new(0, 0, wrong);
}

/// <summary>
/// All teams with their members as one list: a line for each member, the team's decision repeated in each. Reading adds
/// teams and members and changes what is written differently; nobody leaves by it, because leaving hands things over.
/// </summary>
internal sealed class TeamFile(Work work, TeamActs acts, TeamBook book, PersonRegister register, VillageBook villages, Languages languages, Freshness freshness)
{
    public static readonly string[] Columns = ["village", "decision", "decision_date", "role", "name", "phone", "skills", "languages"];

    private sealed record Line(int Number, Village Village, string Decision, DateOnly? DecidedOn, bool Leads, string Name, PhoneNumber Phone, MemberInput Input);

    public async Task<byte[]> WriteAsync(CommuneId commune)
    {
        var teams = await book.AllAsync(commune);
        return Table.Write(Columns, teams.SelectMany(t => t.Members.Select(m => (IReadOnlyList<string>)
        [
            t.Village, t.Decision, t.DecidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", m.Leads ? "leader" : "member", m.Name, m.Phone?.Display ?? "",
            string.Join(' ', m.Skills.Select(EnumCode<Skill>.Of)), string.Join(' ', m.Languages),
        ])));
    }

    public async Task<Imported> ReadAsync(CommuneId commune, Actor actor, RequestId request, Stream file)
    {
        if (await work.FindAsync(commune, request) is { Fact: TeamsImported done }) return new Imported(done.Teams + done.Members, done.Changed, []);
        var (table, wrong) = Table.Read(file, Columns);
        if (wrong.Count > 0) return Imported.Nothing(wrong);
        var faults = new List<Refusal>();
        var lines = new List<Line>();
        foreach (var line in table)
            if (await LineAsync(commune, line, faults) is { } read) lines.Add(read);
        Twice(lines, faults);

        var (teams, members, changed) = (0, 0, 0);
        var persons = new Dictionary<PhoneNumber, Guid>();
        foreach (var group in lines.GroupBy(l => l.Village.Code))
        {
            var (isNew, joined, different) = await TeamAsync(commune, group.First().Village, [.. group.DistinctBy(l => l.Phone)], persons, faults);
            (teams, members, changed) = (teams + (isNew ? 1 : 0), members + joined, changed + different);
        }
        if (faults.Count > 0)
        {
            work.Db.ChangeTracker.Clear();
            return Imported.Nothing([.. faults.DistinctBy(f => f.Sentence.Vi)]);
        }
        await work.CommitAsync(commune, actor, request, new TeamsImported(commune, teams, members, changed));
        // Who got a role here may be signed in: their pages know at once, in other processes within a minute.
        foreach (var person in persons.Values) freshness.Mark(person);
        return new Imported(teams + members, changed, []);
    }

    private async Task<Line?> LineAsync(CommuneId commune, TableLine line, List<Refusal> faults)
    {
        var before = faults.Count;
        void Wrong(Text why) => faults.Add(Refusals.Line(line.Number, why));
        var village = await villages.FindAsync(commune, line["village"]);
        if (village is null) Wrong(Texts.VillageUnknown(line["village"]));
        DateOnly? on = null;
        if (line["decision_date"].Length > 0)
        {
            if (DateOnly.TryParseExact(line["decision_date"], ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) on = day;
            else Wrong(Texts.DateWrong(line["decision_date"]));
        }
        var leads = Fold.Search(line["role"]) is "leader" or "to truong";
        if (!leads && Fold.Search(line["role"]) is not ("member" or "to vien" or "")) Wrong(Texts.RoleWrong(line["role"]));
        if (line["name"].Length == 0) Wrong(Refusals.NameMissing.Sentence);
        if (!PhoneNumber.TryParse(line["phone"], out var phone) || !phone.IsMobile) Wrong(Refusals.NotAMobile.Sentence);
        var skills = new List<Skill>();
        foreach (var code in Codes.Split(line["skills"].Replace(',', ' ')))
        {
            if (EnumCode<Skill>.TryParse(code.ToLowerInvariant(), out var skill)) skills.Add(skill);
            else Wrong(Texts.SkillUnknown(code));
        }
        var spoken = new List<string>();
        foreach (var code in Codes.Split(line["languages"].Replace(',', ' ')))
        {
            if (languages.Read(code) is { } language) spoken.Add(language.Code);
            else Wrong(Texts.LanguageUnknown(code));
        }
        return faults.Count > before ? null : new Line(line.Number, village!, line["decision"], on, leads, line["name"], phone, new MemberInput(line["name"], line["phone"], skills, spoken));
    }

    private static void Twice(List<Line> lines, List<Refusal> faults)
    {
        foreach (var same in lines.GroupBy(l => (l.Village.Code, l.Phone)).Where(g => g.Count() > 1))
            faults.AddRange(same.Skip(1).Select(l => Refusals.Line(l.Number, Texts.PhoneTwice(same.First().Number))));
        foreach (var same in lines.GroupBy(l => l.Phone).Where(g => g.DistinctBy(l => Fold.Search(l.Name)).Count() > 1))
            faults.AddRange(same.Where(l => Fold.Search(l.Name) != Fold.Search(same.First().Name)).Select(l => Refusals.Line(l.Number, Texts.PhoneOfAnother(same.First().Number))));
        foreach (var team in lines.GroupBy(l => l.Village.Code))
            faults.AddRange(team.Where(l => l.Leads).Skip(1).Select(l => Refusals.Line(l.Number, Texts.LeaderTwice)));
    }

    private async Task<(bool IsNew, int Joined, int Changed)> TeamAsync(CommuneId commune, Village village, List<Line> lines, Dictionary<PhoneNumber, Guid> persons, List<Refusal> faults)
    {
        var (first, joined, changed) = (lines[0], 0, 0);
        var open = await Opened.OfAsync(work, commune, village.Code);
        var team = open?.Team;
        if (team is null)
        {
            if (!lines.Exists(l => l.Leads))
            {
                faults.Add(Refusals.Line(first.Number, Texts.LeaderMissing(village.Name)));
                return default;
            }
            team = new TeamRow { CommuneId = commune, Id = NewId.Next(), Village = village.Code, Decision = first.Decision, DecidedOn = first.DecidedOn, FoundedAt = work.Now };
            work.Db.Add(team);
        }
        else if ((team.Decision, team.DecidedOn) != (first.Decision, first.DecidedOn))
        {
            (team.Decision, team.DecidedOn) = (first.Decision, first.DecidedOn);
            changed++;
        }
        foreach (var line in lines)
        {
            if (!persons.TryGetValue(line.Phone, out var person)) persons[line.Phone] = person = await register.KnowAsync(commune, line.Name, line.Phone);
            if (open is null)
            {
                work.Db.Add(acts.NewMember(team, person, line.Input, line.Leads));
                await acts.GiveAsync(commune, person, village.Code, line.Leads);
                joined++;
            }
            else if (open.Member(person) is { } member)
            {
                if (line.Leads != member.Leads) faults.Add(Refusals.Line(line.Number, Texts.LeaderElsewhere));
                var (skills, spoken) = (Codes.Join(line.Input.Skills), Codes.Join(line.Input.Languages));
                if ((member.Skills, member.Languages) == (skills, spoken)) continue;
                (member.Skills, member.Languages) = (skills, spoken);
                changed++;
            }
            else if (line.Leads)
            {
                faults.Add(Refusals.Line(line.Number, Texts.LeaderElsewhere));
            }
            else
            {
                await acts.JoinAsync(team, person, line.Input);
                joined++;
            }
        }
        return (open is null, joined, changed);
    }
}
