using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ThonSo.Core.Time;

namespace ThonSo.Core.Store;

/// <summary>
/// Applies the numbered SQL files that each module carries (<c>Store/0001-name.sqlite.sql</c> beside
/// <c>0001-name.pg.sql</c>): forward only, checksummed, each in one transaction. On SQLite the database is copied first.
/// </summary>
public sealed partial class Migrator(IStore store, IReadOnlyList<Assembly> modules, TimeProvider clock)
{
    /// <summary>Brings the database up to this program. Returns the names of what was applied.</summary>
    /// <exception cref="InvalidOperationException">A file that was applied has changed since, or the database is newer than the program.</exception>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var connection = await store.OpenAsync(forMigration: true);
        await store.BeginMigratingAsync(connection);
        try
        {
            return await RunAsync(connection);
        }
        finally
        {
            await store.EndMigratingAsync(connection);
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(DbConnection connection)
    {
        var applied = await AppliedAsync(connection);
        var pending = Files().Where(file => !IsApplied(file, applied)).ToList();
        if (pending.Count == 0) return [];
        if (applied.Count > 0) await store.BackUpAsync(connection, clock.UtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        foreach (var file in pending) await ApplyAsync(connection, file);
        return [.. pending.Select(file => $"{file.Module}/{file.Number:D4}-{file.Name}")];
    }

    private static bool IsApplied(File file, Dictionary<(string, int), byte[]> applied)
    {
        if (!applied.TryGetValue((file.Module, file.Number), out var checksum)) return false;
        return checksum.AsSpan().SequenceEqual(file.Checksum) ? true : throw new InvalidOperationException(
            $"{file.Module}/{file.Number:D4}-{file.Name} was changed after it had been applied. Restore the file and put the change into a new one.");
    }

    private IEnumerable<File> Files()
    {
        foreach (var assembly in modules)
        {
            var module = assembly.GetName().Name!.Replace("ThonSo.", "", StringComparison.Ordinal);
            foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
            {
                var match = FileName().Match(resource);
                if (!match.Success || match.Groups["engine"].Value != store.Engine) continue;
                using var stream = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                var sql = stream.ReadToEnd();
                yield return new File(module, int.Parse(match.Groups["number"].Value, null), match.Groups["name"].Value, sql, SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            }
        }
    }

    private static async Task<Dictionary<(string, int), byte[]>> AppliedAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT module, number, checksum FROM core_migration";
        await using var reader = await command.ExecuteReaderAsync();
        var applied = new Dictionary<(string, int), byte[]>();
        while (await reader.ReadAsync()) applied.Add((reader.GetString(0), (int)reader.GetInt64(1)), reader.GetFieldValue<byte[]>(2));
        return applied;
    }

    private async Task ApplyAsync(DbConnection connection, File file)
    {
        await ExecuteAsync(connection, store.BeginMigration);
        try
        {
            await ExecuteAsync(connection, file.Sql);
            await using var command = store.Command(connection,
                "INSERT INTO core_migration (module, number, name, checksum, applied_at) VALUES ($1, $2, $3, $4, $5)",
                file.Module, (long)file.Number, file.Name, file.Checksum, clock.UtcNow().ToMilliseconds());
            await command.ExecuteNonQueryAsync();
            await ExecuteAsync(connection, "COMMIT");
        }
        catch
        {
            await ExecuteAsync(connection, "ROLLBACK");
            throw;
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed record File(string Module, int Number, string Name, string Sql, byte[] Checksum);

    [GeneratedRegex(@"\.(?<number>\d{4})-(?<name>[a-z0-9-]+)\.(?<engine>sqlite|pg)\.sql$")]
    private static partial Regex FileName();
}
