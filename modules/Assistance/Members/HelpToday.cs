using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Values;
using ThonSo.Teams;

namespace ThonSo.Assistance.Members;

/// <summary>The help requests a member is asked for or has taken, for the day's list.</summary>
internal sealed class HelpToday(Db db, Showing showing) : ITodayItems
{
    public async Task<IReadOnlyList<TodayItem>> OfAsync(CommuneId commune, Guid member)
    {
        var rows = await db.Set<HelpRequest>().AsNoTracking()
            .Where(r => r.CommuneId == commune && r.MemberId == member && (r.State == HelpState.Offered || r.State == HelpState.Taken || r.State == HelpState.Arrived)).ToListAsync();
        return [.. (await showing.OfAsync(commune, rows)).Select(seen => new TodayItem(
            Texts.ForToday(seen.Request), seen.Asker, PhoneNumber.Parse(seen.Content.Phone), seen.Request.Village, $"/to-cong-nghe/viec/{seen.Request.Id}", seen.Request.PromisedAt, Late: seen.Late))];
    }
}
