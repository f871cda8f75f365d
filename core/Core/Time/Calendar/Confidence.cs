namespace ThonSo.Core.Time;

/// <summary>How sure the source of a row or rule is. Shown beside it, and what a person must check first.</summary>
public enum Confidence
{
    /// <summary>Read in the source that is named.</summary>
    Seen,
    /// <summary>Remembered, not read.</summary>
    Memory,
    /// <summary>No source was found, or sources disagree.</summary>
    Uncertain,
    /// <summary>Not law: chosen for this product.</summary>
    Ours,
}
