using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace ThonSo.Core.Store;

/// <summary>
/// EF Core's connection without the functions it adds for decimal numbers and patterns: it would give all of them to SQLite
/// at every opening and take them back at every closing, dearer than a short query. Our columns are text, integers and
/// bytes, which need none; a query that did would fail with the function's name.
/// </summary>
#pragma warning disable EF1001 // The only place where EF Core gives its connection away.
internal sealed class PlainSqliteConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> log)
    : SqliteRelationalConnection(dependencies, commands, log)
{
    protected override DbConnection CreateDbConnection() => new SqliteConnection(GetValidatedConnectionString());
}
#pragma warning restore EF1001
