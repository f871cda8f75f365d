using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Values;
using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Csv;

/// <summary>A team's households as one list. A code already known is changed, others are added; nothing is taken out.</summary>
internal sealed class HouseholdFile(Work work, HouseholdActs acts, TeamBook book, Languages languages)
{
    public static readonly string[] Columns = ["code", "head", "address", "phone", "language", "member_phone"];

    public async Task<byte[]> WriteAsync(Team team)
    {
        var households = await book.HouseholdsAsync(team);
        return Table.Write(Columns, households.Select(h => (IReadOnlyList<string>)[h.Code, h.Head, h.Address, h.Phone?.Display ?? "", h.Language, team.Member(h.Member)?.Phone?.Display ?? ""]));
    }

    public async Task<Imported> ReadAsync(Team team, Actor actor, RequestId request, Stream file)
    {
        if (await work.FindAsync(team.Commune, request) is { Fact: HouseholdsImported done }) return new Imported(done.Added, done.Changed, []);
        var (table, wrong) = Table.Read(file, Columns);
        if (wrong.Count > 0) return Imported.Nothing(wrong);
        if (await Opened.OfAsync(work, team.Commune, team.Village) is not { } open) return Imported.Nothing([Refusals.NoTeam]);
        var known = await work.Db.Set<HouseholdRow>().Where(h => h.CommuneId == team.Commune && h.TeamId == team.Id).ToDictionaryAsync(h => h.Code);
        var seen = new Dictionary<string, int>();
        var faults = new List<Refusal>();
        var (added, changed) = (0, 0);
        foreach (var line in table)
        {
            if (!seen.TryAdd(line["code"], line.Number))
            {
                faults.Add(Refusals.Line(line.Number, Texts.CodeTwice(seen[line["code"]])));
                continue;
            }
            var row = known.GetValueOrDefault(line["code"]);
            var member = Member(team, line, row, faults);
            var input = new HouseholdInput(line["code"], line["head"], line["address"], line["phone"], languages.Read(line["language"])?.Code, member);
            if (acts.Wrong(open, input, line["code"], out var phone) is { } refusal)
            {
                faults.Add(Refusals.Line(line.Number, refusal.Code == Refusals.LanguageUnknown.Code ? Texts.LanguageUnknown(line["language"]) : refusal.Sentence));
                continue;
            }
            if (row is null)
            {
                work.Db.Add(row = HouseholdActs.New(open.Team, line["code"]));
                added++;
                acts.Apply(row, input, phone, member!.Value);
            }
            else
            {
                acts.Apply(row, input, phone, member!.Value);
                if (work.Db.Entry(row).State == EntityState.Modified) changed++;
            }
        }
        if (faults.Count > 0)
        {
            work.Db.ChangeTracker.Clear();
            return Imported.Nothing(faults);
        }
        await work.CommitAsync(team.Commune, actor, request, new HouseholdsImported(team.Id, added, changed));
        return new Imported(added, changed, []);
    }

    /// <summary>Who looks after it: the named member, whoever did before, or the leader.</summary>
    private static Guid? Member(Team team, TableLine line, HouseholdRow? before, List<Refusal> faults)
    {
        if (line["member_phone"].Length == 0) return before?.MemberId ?? team.Leader.Person;
        if (PhoneNumber.TryParse(line["member_phone"], out var phone) && team.Members.FirstOrDefault(m => m.Phone == phone) is { } member) return member.Person;
        faults.Add(Refusals.Line(line.Number, Texts.MemberUnknown(line["member_phone"])));
        return team.Leader.Person;
    }
}
