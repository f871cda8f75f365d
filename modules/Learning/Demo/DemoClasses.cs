using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Learning.Classes;
using ThonSo.Teams;

namespace ThonSo.Learning.Demo;

/// <summary>Invented classes of the days to come, planned by the villages' own leaders.</summary>
internal sealed class DemoClasses(IServiceProvider services, CommuneId commune, DateTime present)
{
    /// <param name="InDays">Days after the demonstration's beginning.</param>
    private sealed record Planned(string Village, string Place, int InDays, int Hour, string[] Lessons, string Materials);

    private static readonly Planned[] Classes =
    [
        new("thon-4", "Nhà văn hoá thôn 4", 3, 19, ["nop-ho-so", "theo-doi-ho-so"], "Điện thoại đã sạc đầy"),
        new("buon-mau-7", "Nhà cộng đồng buôn Mẫu 7", 5, 18, ["dien-thoai-va-nut-bam", "goi-zalo", "lua-dao-cong-an-gia"], "Điện thoại, kính lão nếu có"),
    ];

    public async Task RunAsync()
    {
        var teams = (await services.GetRequiredService<TeamBook>().AllAsync(commune)).ToDictionary(t => t.Village);
        foreach (var one in Classes)
        {
            var starts = present.VietnamDate().AddDays(one.InDays).ToDateTime(new TimeOnly(one.Hour, 0)).FromVietnam();
            await using var scope = services.CreateAsyncScope();
            var planned = await scope.ServiceProvider.GetRequiredService<PlanClass>().RunAsync(
                commune, new Actor(teams[one.Village].Leader.Person, Role.TeamLeader), RequestId.Fresh(), new ClassWish(one.Village, one.Place, starts, 90, 25, one.Lessons, one.Materials));
            if (planned.Refusal is { } refusal) throw new InvalidOperationException(refusal.Sentence.En);
        }
    }
}
