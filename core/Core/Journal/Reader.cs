using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>
/// Follows the journal: everything that is a consequence of acts (messages, figures, search) is made by a reader, never
/// by a call from the module that acted. A reader applies a batch and moves its cursor in the same transaction, so each
/// entry counts exactly once in its tables.
/// </summary>
public interface IReader
{
    /// <summary>Names the cursor for ever.</summary>
    string Name { get; }

    /// <summary>
    /// Changes rows in <paramref name="db"/>; the runner saves them with the cursor. Nothing may leave the process here:
    /// what goes outside is written to a ledger first.
    /// </summary>
    Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping);

    /// <summary>Called after the batch is durable: the moment to wake whoever sends a ledger's lines.</summary>
    void Applied()
    {
    }
}

/// <summary>How a reader is doing in this installation.</summary>
/// <param name="Behind">Entries not yet applied, over all communes.</param>
/// <param name="StoppedBecause">Why it stopped, or null while it runs.</param>
public sealed record ReaderState(string Name, long Behind, string? StoppedBecause, DateTime? StoppedAt);
