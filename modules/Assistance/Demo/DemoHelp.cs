using Microsoft.Extensions.DependencyInjection;
using ThonSo.Assistance.Acts;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;

namespace ThonSo.Assistance.Demo;

/// <summary>A few invented help requests in different states, an hour before the demonstration begins, by the same acts as real ones.</summary>
internal sealed class DemoHelp(IServiceProvider services, CommuneId commune, SetClock clock, DateTime present)
{
    public async Task RunAsync()
    {
        clock.AdvanceTo(present.AddMinutes(-60));
        // Taken, with a promise; being helped; done and waiting for the yes; offered; with the commune.
        await AskAsync("thon-4", HelpWay.Visit, "0900 000 231", "Nguyễn Văn Thử Cả", "Xin xác nhận cư trú cho con đi học", HelpStep.Take);
        await AskAsync("thon-4", HelpWay.Call, "0900 000 233", "Lường Văn Mẫu", "Cài VNeID trên máy mới", HelpStep.Take, HelpStep.Arrive);
        await AskAsync("buon-mau-7", HelpWay.Visit, "0900 000 241", "Y Mẫu Ksơr", "Trợ cấp cho mẹ già", HelpStep.Take, HelpStep.Arrive, HelpStep.Finish);
        await AskAsync("thon-9", HelpWay.Call, "0900 000 291", "Phan Thị Nháp", "Không vào được cổng dịch vụ công");
        clock.AdvanceTo(present.AddMinutes(-3));
        await AskAsync("thon-13", HelpWay.Visit, "0900 000 251", "Triệu Văn Thử", "Đóng tiền điện bằng điện thoại");
        clock.AdvanceTo(present);
    }

    private async Task AskAsync(string village, HelpWay way, string phone, string name, string text, params HelpStep[] steps)
    {
        await using var scope = services.CreateAsyncScope();
        var asked = await scope.ServiceProvider.GetRequiredService<AskForHelp>().RunAsync(commune, Actor.System, RequestId.Fresh(), new HelpWish(way, village, phone, name, text), null);
        foreach (var step in steps)
        {
            await using var act = services.CreateAsyncScope();
            var row = await act.ServiceProvider.GetRequiredService<HelpBook>().FindAsync(commune, asked.Value);
            var wish = new Wish(Promised: present.AddMinutes(90));
            if (await act.ServiceProvider.GetRequiredService<HelpSteps>().RunAsync(commune, new Actor(row!.MemberId!.Value, Role.Helper), RequestId.Fresh(), asked.Value, step, wish) is { } refusal) throw new InvalidOperationException(refusal.Sentence.En);
        }
    }
}
