using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Security;

namespace ThonSo.Core.Journal;

/// <summary>The core's own tables.</summary>
internal static class JournalMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<EntryRow>(entry =>
        {
            entry.ToTable("core_journal").HasKey(e => new { e.CommuneId, e.Pos });
            entry.HasIndex(e => new { e.CommuneId, e.RequestId }, "core_journal_request").IsUnique();
        });
        builder.Entity<NumberRow>().ToTable("core_number").HasKey(n => new { n.CommuneId, n.Series });
        builder.Entity<CursorRow>().ToTable("core_cursor").HasKey(c => new { c.Reader, c.CommuneId });
        builder.Entity<ReaderRow>().ToTable("core_reader").HasKey(r => r.Reader);
        builder.Entity<EpochRow>().ToTable("core_epoch").HasKey(e => e.Id);
        builder.Entity<KeyRow>().ToTable("core_key").HasKey(k => k.Id);
        builder.Entity<MigrationRow>().ToTable("core_migration").HasKey(m => new { m.Module, m.Number });
    }

    internal sealed class NumberRow
    {
        public Acts.CommuneId CommuneId { get; init; }
        public required string Series { get; init; }
        public long Last { get; init; }
    }

    internal sealed class MigrationRow
    {
        public required string Module { get; init; }
        public int Number { get; init; }
        public required string Name { get; init; }
        public required byte[] Checksum { get; init; }
        public DateTime AppliedAt { get; init; }
    }
}
