using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Storm;

/// <summary>
/// The server dies thirty times, at any moment, while dossiers with papers are filed. Every answered filing is there
/// with its paper, nothing is there by half, and what was sent again after the crash is there once.
/// </summary>
public sealed class CrashTests
{
    private const int Rounds = 30;
    private const int Residents = 12;

    [Theory, BothEngines]
    public async Task Nothing_answered_is_lost_and_nothing_is_there_twice(string engine)
    {
        var data = Directory.CreateTempSubdirectory("thonso-storm-").FullName;
        var database = engine == Engines.Postgres ? PostgresCluster.NewDatabase() : null;
        try
        {
            var residents = Enumerable.Range(0, Residents).Select(_ => new Resident()).ToList();
            // What the demonstration's story left behind.
            long storied = 0;
            for (var round = 0; round < Rounds; round++)
            {
                using var child = await Child.StartAsync(data, database);
                if (round == 0)
                {
                    storied = await CountAsync(database, data, Dossiers);
                    foreach (var resident in residents) await resident.SignInAsync(child.Address);
                }
                var filing = residents.Select(r => r.FileUntilItIsGoneAsync(child.Address)).ToList();
                // At any moment between the first request and full speed.
                var enough = residents.Sum(r => r.Answered.Count) + Random.Shared.Next(0, 60);
                while (residents.Sum(r => r.Answered.Count) < enough && !filing.Exists(f => f.IsCompleted)) await Task.Delay(5);
                await Task.Delay(Random.Shared.Next(0, 40));
                child.Kill();
                await Task.WhenAll(filing);
                Assert.Equal(0, await CountAsync(database, data, Halves));
            }

            using (var last = await Child.StartAsync(data, database))
            {
                foreach (var resident in residents) await resident.FinishAsync(last.Address);
                foreach (var resident in residents)
                    foreach (var attempt in resident.Answered) Assert.Null(await resident.TroubleAsync(last.Address, attempt));
                last.Kill();
            }

            var answered = residents.SelectMany(r => r.Answered).ToList();
            Assert.True(answered.Count > Rounds, $"Only {answered.Count} filings were answered: this tested nothing.");
            Assert.Equal(answered.Count, answered.Select(a => a.Code).Distinct().Count());
            Assert.Equal(storied + answered.Count, await CountAsync(database, data, Dossiers));
            Assert.Equal(0, await CountAsync(database, data, HolesInCodes));
            var (code, said) = await Child.VerifyAsync(data, database);
            Assert.True(code == 0, said);
            TestContext.Current.SendDiagnosticMessage($"{engine}: {Rounds} kills, {answered.Count} filings answered");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private const string Dossiers = "SELECT count(*) FROM dossiers_dossier";

    /// <summary>Dossiers without content, first step, paper or journal entry, and any of these without a dossier.</summary>
    private const string Halves =
        """
        SELECT (SELECT count(*) FROM dossiers_dossier d WHERE NOT EXISTS (SELECT 1 FROM dossiers_content c WHERE c.dossier_id = d.id))
             + (SELECT count(*) FROM dossiers_dossier d WHERE NOT EXISTS (SELECT 1 FROM dossiers_step s WHERE s.dossier_id = d.id AND s.seq = 1))
             + (SELECT count(*) FROM dossiers_dossier d WHERE d.procedure = '1.001193' AND 1 <> (SELECT count(*) FROM dossiers_paper p WHERE p.dossier_id = d.id AND p.slot = 'birth-proof'))
             + (SELECT count(*) FROM dossiers_dossier d WHERE 1 <> (SELECT count(*) FROM core_journal j WHERE j.subject_id = d.id AND j.kind = 'dossier.submitted/1'))
             + (SELECT count(*) FROM dossiers_content c WHERE NOT EXISTS (SELECT 1 FROM dossiers_dossier d WHERE c.dossier_id = d.id))
             + (SELECT count(*) FROM dossiers_step s WHERE NOT EXISTS (SELECT 1 FROM dossiers_dossier d WHERE s.dossier_id = d.id))
             + (SELECT count(*) FROM core_journal j WHERE j.kind = 'dossier.submitted/1' AND NOT EXISTS (SELECT 1 FROM dossiers_dossier d WHERE d.id = j.subject_id))
        """;

    /// <summary>Each day's codes are numbered from 1 without a gap.</summary>
    private const string HolesInCodes = "SELECT count(*) FROM (SELECT code / 1000000 AS d FROM dossiers_dossier GROUP BY code / 1000000 HAVING max(code % 1000000) <> count(*)) AS days";

    internal static async Task<long> CountAsync(string? database, string data, string sql)
    {
        await using System.Data.Common.DbConnection connection = database is null
            ? new SqliteConnection($"Data Source={Directory.GetFiles(data, "*.db").Single()};Pooling=False")
            : new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
