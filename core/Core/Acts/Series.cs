namespace ThonSo.Core.Acts;

/// <summary>
/// A gapless series of numbers within a commune, starting at 1: the day's dossiers, the year's receipts. The next number
/// is given inside the committing transaction, so that a refused or crashed act leaves no hole.
/// </summary>
public readonly record struct Series(string Name)
{
    public override string ToString() => Name;
}
