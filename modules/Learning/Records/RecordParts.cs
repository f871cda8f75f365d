using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Hosting;
using ThonSo.Core.Journal;
using ThonSo.Core.Security;
using ThonSo.Learning.Records;

namespace ThonSo.Learning;

/// <summary>What statements to a record store bring to the module.</summary>
public sealed partial class LearningModule
{
    /// <summary>Seeing how the statements stand, and sending again what was put aside.</summary>
    public static readonly Permission RunRecords = new("learning.records", Role.Administrator);

    private static void AddRecords(IServiceCollection services, ThonSoOptions options)
    {
        services.AddScoped<RecordBook>();
        services.AddScoped<SendAgain>();
        // Without a store nobody reads the journal for one: nothing is made that could leave.
        if (RecordStoreOptions.From(options) is not { } store) return;
        services.AddSingleton(store);
        services.AddSingleton<RecordStore>();
        services.AddSingleton<Statements>();
        services.AddSingleton<StatementSender>();
        services.AddSingleton<IReader, StatementReader>();
        services.AddHostedService(provider => provider.GetRequiredService<StatementSender>());
    }

    private static void MapRecords(ModelBuilder builder) => builder.Entity<StatementRow>(statement =>
    {
        statement.ToTable("learning_statement").HasKey(s => new { s.CommuneId, s.Id });
        statement.HasIndex(s => s.NextTryAt, "learning_statement_waiting").HasFilter("status = 'waiting'");
        statement.HasIndex(s => new { s.CommuneId, s.Status, s.SettledAt }, "learning_statement_status");
    });
}
