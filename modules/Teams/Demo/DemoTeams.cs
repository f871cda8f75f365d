using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Values;
using ThonSo.Teams.Acts;
using ThonSo.Teams.Csv;

namespace ThonSo.Teams.Demo;

/// <summary>Three invented teams, through the same imports and acts as real ones: their numbers are of no subscriber (0900 000 2xx).</summary>
internal sealed class DemoTeams(IServiceProvider services, CommuneId commune)
{
    private static readonly (string Village, string Phone, int Day, string Starts, string Ends)[] Duty =
    [
        ("thon-4", "0900000202", 1, "07:00", "11:00"), ("thon-4", "0900000203", 2, "07:00", "11:00"), ("thon-4", "0900000204", 3, "07:00", "11:00"),
        ("thon-4", "0900000202", 4, "07:00", "11:00"), ("thon-4", "0900000202", 5, "07:00", "11:00"), ("thon-4", "0900000203", 5, "18:00", "21:00"), ("thon-4", "0900000204", 6, "07:00", "11:00"),
        ("buon-mau-7", "0900000212", 2, "18:00", "21:00"), ("buon-mau-7", "0900000213", 6, "07:00", "11:00"),
        ("thon-13", "0900000222", 6, "14:00", "17:00"),
    ];

    private static readonly (string Village, string Place, int Day, string Starts, string Ends)[] Points =
    [
        ("thon-4", "Nhà văn hóa Thôn 4", 6, "07:30", "10:30"), ("buon-mau-7", "Nhà cộng đồng buôn", 6, "07:00", "11:00"), ("thon-13", "Nhà văn hóa Thôn 13", 6, "14:00", "17:00"),
    ];

    public async Task LoadAsync()
    {
        var folder = Path.Combine(services.GetRequiredService<ThonSoOptions>().CatalogueFolder, "demo");
        await using (var file = File.OpenRead(Path.Combine(folder, "teams.csv"))) Fine(await DoAsync<TeamFile, Imported>(acts => acts.ReadAsync(commune, Actor.System, RequestId.Fresh(), file)));
        await HouseholdsAsync(await File.ReadAllLinesAsync(Path.Combine(folder, "households.csv")));
        var book = services.GetRequiredService<TeamBook>();
        var teams = (await book.AllAsync(commune)).ToDictionary(t => t.Village);
        foreach (var (village, phone, day, starts, ends) in Duty)
        {
            var person = teams[village].Members.First(m => m.Phone == PhoneNumber.Parse(phone)).Person;
            await DoAsync<RosterActs, Refusal?>(acts => acts.AddSlotAsync(commune, Actor.System, RequestId.Fresh(), village, person, RosterActs.Read($"{day}", starts, ends)));
        }
        foreach (var (village, place, day, starts, ends) in Points)
            await DoAsync<RosterActs, Refusal?>(acts => acts.AddPointAsync(commune, Actor.System, RequestId.Fresh(), village, place, RosterActs.Read($"{day}", starts, ends)));
    }

    /// <summary>One file for all villages: each team gets its lines without the first column.</summary>
    private async Task HouseholdsAsync(string[] lines)
    {
        var heading = lines[1][(lines[1].IndexOf(',', StringComparison.Ordinal) + 1)..];
        foreach (var group in lines.Skip(2).Select(l => l.Split(',', 2)).GroupBy(l => l[0]))
        {
            var team = await services.GetRequiredService<TeamBook>().FindAsync(commune, group.Key);
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', group.Select(l => l[1]).Prepend(heading))));
            Fine(await DoAsync<HouseholdFile, Imported>(acts => acts.ReadAsync(team!, Actor.System, RequestId.Fresh(), file)));
        }
    }

    private async Task<TResult> DoAsync<TActs, TResult>(Func<TActs, Task<TResult>> act) where TActs : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TActs>());
    }

    private static void Fine(Imported result)
    {
        if (result.Wrong.Count > 0) throw new InvalidDataException(string.Join("; ", result.Wrong.Select(w => w.Sentence.En)));
    }
}
