using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Field;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Teams;

namespace ThonSo.Learning.Classes;

/// <summary>Who came to a class, ticked where there was no line. The act's id is the seat's where it is a new one.</summary>
internal sealed class CarriedTick(Attend attend) : IFieldAct
{
    public string Kind => "class.tick";

    public Text Title => ClassTexts.Tick;

    public async Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping)
    {
        if (call.Id("class") is not { } id) return ClassRefusals.NoClass;
        var who = new Attendant(
            null, call.Text("name"), EnumCode<SaidSex>.TryParse(call.Text("sex"), out var sex) ? sex : SaidSex.Unsaid, EnumCode<AgeBand>.TryParse(call.Text("age"), out var age) ? age : AgeBand.Unsaid, call.Text("language"));
        var ticked = await attend.TickAsync(call.Commune, call.Actor, call.Request, call.Act, id, call.Id("seat"), who, call.Said);
        return ticked.Refusal is { } refusal ? refusal : FieldAnswer.Accepted(ClassTexts.TickTaken, $"/to-cong-nghe/lop/{id}");
    }
}

/// <summary>The classes of a member's villages around today, with the names of who kept a seat: they are called out where there is no line.</summary>
internal sealed class ClassShelf(Db db, ClassBook book, TeamBook teams, Keys keys, TimeProvider clock) : IFieldShelf
{
    private const int DaysAhead = 7;

    public string Name => "classes";

    public async Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping)
    {
        var today = clock.UtcNow().VietnamDate();
        var (from, to) = (today.ToDateTime(default).FromVietnam(), today.AddDays(DaysAhead).ToDateTime(default).FromVietnam());
        var rows = await db.Set<ClassRow>().AsNoTracking().Where(c => c.CommuneId == member.Commune && member.Villages.Contains(c.Village) && c.StartsAt >= from && c.StartsAt < to && c.CancelledAt == null).ToListAsync(stopping);
        var items = new List<FieldItem>();
        foreach (var row in rows)
        {
            if (await teams.FindAsync(member.Commune, row.Village) is not { } team || team.Member(member.Person) is null) continue;
            var seats = await book.SeatsAsync(member.Commune, row.Id);
            items.Add(new FieldItem(row.Id, new { v = row.Village, p = PlanClass.HomeOf(keys, row) ?? row.Place, at = row.StartsAt, m = row.Minutes, s = seats.OrderBy(s => s.Row.Id).Select(s => new { i = s.Row.Id, n = s.Name, c = s.Row.CameAt is not null }) }));
        }
        return items;
    }
}
