using System.Collections.Concurrent;
using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>
/// Tells whether something rendered earlier still shows the present. Every entry marks its subject as changed: at once
/// for acts of this process, within a second for those of other nodes.
/// </summary>
public sealed class Freshness
{
    /// <summary>Marks made before all of them are forgotten, which makes everything rendered before stale.</summary>
    private const int Remembered = 200_000;

    private readonly ConcurrentDictionary<Guid, long> marks = new();
    private long last;
    private long forgotten;
    private int marked;

    public Freshness(IStore store) => store.Committed += moved =>
    {
        foreach (var one in moved) Mark(one.Subject);
    };

    /// <summary>Taken before anything is read for rendering.</summary>
    public long Stamp => Volatile.Read(ref last);

    /// <summary>Whether the subject is as it was at the stamp. Errs only by saying no.</summary>
    public bool Unchanged(Guid subject, long since) =>
        since >= Volatile.Read(ref forgotten) && (!marks.TryGetValue(subject, out var mark) || mark <= since);

    /// <summary>Says that a subject has changed.</summary>
    public void Mark(Guid subject)
    {
        // Counted here: asking a concurrent dictionary for its count stops everybody who uses it.
        if (Interlocked.Increment(ref marked) > Remembered)
        {
            Volatile.Write(ref marked, 0);
            Volatile.Write(ref forgotten, Interlocked.Increment(ref last));
            marks.Clear();
        }
        marks[subject] = Interlocked.Increment(ref last);
    }
}
