namespace ThonSo.Dossiers.Papers;

/// <summary>Papers shown as small pictures.</summary>
/// <param name="Source">The address papers are fetched from: the owner's or the desk's.</param>
/// <param name="Remove">Where a paper not sent yet can be taken out, or null.</param>
internal sealed record PaperList(IReadOnlyList<PaperRow> Papers, string Source, string? Remove = null);
