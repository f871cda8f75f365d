using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Field;
using ThonSo.Core.Security;
using ThonSo.Core.Store;

namespace ThonSo.Assistance.Carried;

/// <summary>The help requests that are a member's own now: offered, taken, or waiting for the person's yes.</summary>
internal sealed class HelpShelf(Db db, Keys keys) : IFieldShelf
{
    public string Name => "requests";

    public async Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping)
    {
        var rows = await db.Set<HelpRequest>().AsNoTracking()
            .Where(r => r.CommuneId == member.Commune && r.MemberId == member.Person && r.State != HelpState.Closed && member.Villages.Contains(r.Village)).OrderBy(r => r.AskedAt).ToListAsync(stopping);
        return [.. rows.Select(r => new FieldItem(r.Id, Of(r, HelpContent.Open(keys, r))))];
    }

    private static object Of(HelpRequest r, HelpContent said) => new
    {
        s = EnumCode<HelpState>.Of(r.State),
        w = EnumCode<HelpWay>.Of(r.Way),
        v = r.Village,
        at = r.AskedAt,
        until = r.Until,
        due = r.PromisedAt,
        n = said.Name,
        p = said.Phone,
        x = said.Text,
        f = said.ForName,
        rel = said.Relation,
        pr = r.Procedure,
    };
}
