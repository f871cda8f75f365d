using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Store;

namespace ThonSo.Web;

/// <summary>Fills an empty installation with an invented commune, module by module. Does nothing the second time.</summary>
public static class Demo
{
    public static async Task LoadAsync(IServiceProvider services, CommuneId commune)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync())
            if (await JournalQueries.HasEntriesAsync(db, commune)) return;
        foreach (var module in Modules.All) await module.LoadDemoAsync(services, commune);
    }
}
