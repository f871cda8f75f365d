using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Core.Time;

namespace ThonSo.Web;

/// <summary>Fills an empty installation with an invented commune, module by module. Does nothing the second time.</summary>
public static class Demo
{
    /// <summary>How long before its first start the demonstration's story begins.</summary>
    private static readonly TimeSpan Story = TimeSpan.FromDays(45);

    /// <summary>A clock at the beginning of the story. <see cref="PlayAsync"/> moves it on to the present.</summary>
    public static SetClock ClockBefore(DateTime presentUtc) => new(presentUtc - Story, TimeProvider.System);

    /// <summary>Villages, officers, settings.</summary>
    public static async Task LoadAsync(IServiceProvider services, CommuneId commune)
    {
        if (!await IsEmptyAsync(services, commune)) return;
        foreach (var module in Modules.All) await module.LoadDemoAsync(services, commune);
    }

    /// <summary>The same, and the weeks before: people sign in, file, and are served, each act at its own hour by the real rules.</summary>
    /// <exception cref="InvalidOperationException">It was broken off here before: half of it would be served for ever.</exception>
    public static async Task PlayAsync(IServiceProvider services, CommuneId commune)
    {
        var folder = services.GetRequiredService<ThonSoOptions>().DataFolder;
        var begun = BegunIn(folder);
        if (File.Exists(begun)) throw new InvalidOperationException($"The demonstration in {folder} was broken off while it was being made. Delete that folder (and empty the database, where it is another) and start again.");
        var clock = (SetClock)services.GetRequiredService<TimeProvider>();
        var present = clock.UtcNow() + Story;
        if (await IsEmptyAsync(services, commune))
        {
            await File.WriteAllBytesAsync(begun, []);
            await LoadAsync(services, commune);
            foreach (var module in Modules.All) await module.PlayDemoAsync(services, commune, clock, present);
            File.Delete(begun);
        }
        clock.AdvanceTo(present);
    }

    /// <summary>Lies in the data folder while the demonstration is being made.</summary>
    public static string BegunIn(string folder) => Path.Combine(folder, "demonstration.begun");

    private static async Task<bool> IsEmptyAsync(IServiceProvider services, CommuneId commune) =>
        !await JournalQueries.HasEntriesAsync(services.GetRequiredService<IStore>(), commune);
}
