using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;

namespace ThonSo.Core.Store;

/// <summary>What differs between the engines: how writers queue, and how a connection is opened.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary><c>sqlite</c> or <c>pg</c>: the middle part of the migration files' names.</summary>
    string Engine { get; }

    /// <summary>Names this process among those that share the database.</summary>
    string Node { get; }

    /// <summary>Points an EF Core context at this database, for reading.</summary>
    internal void Configure(DbContextOptionsBuilder builder);

    /// <summary>Opens a connection for the core's own SQL. On SQLite it may write only while no lane runs (migrations).</summary>
    internal ValueTask<DbConnection> OpenAsync(bool forMigration = false);

    /// <summary>A command with its values bound to <c>$1…</c>.</summary>
    internal DbCommand Command(DbConnection connection, string sql, params object[] values);

    /// <summary>Creates the table of applied migrations, and keeps other processes from migrating at the same time.</summary>
    internal Task BeginMigratingAsync(DbConnection connection);

    /// <summary>Lets other processes migrate again.</summary>
    internal Task EndMigratingAsync(DbConnection connection);

    /// <summary>Begins the transaction of one migration.</summary>
    internal string BeginMigration { get; }

    /// <summary>Puts a copy aside before a database in use is changed, where the engine has no better way of its own.</summary>
    internal Task BackUpAsync(DbConnection connection, string stamp);

    /// <summary>Copies the whole database as it is this moment into a new file, while others write.</summary>
    internal Task CopyAsync(string file);

    /// <summary>Queues an act and waits until it is durable.</summary>
    internal Task<Receipt> WriteAsync(PendingAct act);

    /// <summary>Queues a reader's rows or bookkeeping and waits until they are durable.</summary>
    internal Task WriteAsync(PendingBookkeeping bookkeeping);

    /// <summary>The result of a request that was already done, or null.</summary>
    internal Task<Receipt?> FindAsync(CommuneId commune, RequestId request);

    /// <summary>
    /// The first row that a statement finds, read without EF Core, or null: for a question that comes with every filing, which
    /// EF Core takes five times as long to answer. One text for both engines; values are <c>long</c>, <c>string</c> or <c>byte[]</c>.
    /// </summary>
    ValueTask<T?> FirstAsync<T>(string sql, Func<DbDataReader, T> read, params object[] values) where T : class;

    /// <summary>Called in this process after every durable batch, with the entries' positions and subjects.</summary>
    internal event Action<IReadOnlyList<Moved>>? Committed;
}

/// <summary>One entry became durable in this process.</summary>
public readonly record struct Moved(CommuneId Commune, long Pos, Guid Subject);
