using System.Collections.Concurrent;
using ThonSo.Core.Store;

namespace ThonSo.Core.Journal;

/// <summary>
/// Tells whether something rendered earlier still shows the present. Every entry marks its subject as changed: at once
/// for acts of this process, within a second for those of other nodes. Wrong only in the safe direction.
/// </summary>
public sealed class Freshness
{
    /// <summary>Subjects remembered before all of them are forgotten, which makes everything rendered stale at once.</summary>
    private const int Remembered = 200_000;

    private readonly ConcurrentDictionary<Guid, long> marks = new();
    private long generation;
    private long last;

    public Freshness(IStore store) => store.Committed += moved =>
    {
        foreach (var one in moved) Mark(one.Subject);
    };

    /// <summary>Changes whenever the subject does. Take it before rendering, compare it before showing again.</summary>
    public (long Generation, long Mark) Of(Guid subject) => (Volatile.Read(ref generation), marks.GetValueOrDefault(subject));

    /// <summary>Says that a subject has changed.</summary>
    public void Mark(Guid subject)
    {
        if (marks.Count >= Remembered)
        {
            marks.Clear();
            Interlocked.Increment(ref generation);
        }
        marks[subject] = Interlocked.Increment(ref last);
    }
}
