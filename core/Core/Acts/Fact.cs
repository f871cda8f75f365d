namespace ThonSo.Core.Acts;

/// <summary>
/// What an act says: ids, codes, dates and amounts. Never free text, names or phone numbers, because an entry of the
/// journal is kept for ever; text about people lives in the modules' tables, where it can be erased.
/// A fact may carry a <see cref="Commitment"/> to such text.
/// </summary>
public interface IFact
{
    /// <summary>The key of what the fact is about (a dossier, a person): what must be read anew after it.</summary>
    Guid Subject { get; }
}

/// <summary>Names a fact for ever: <c>dossier.submitted/1</c>. A changed shape is a new version, the old one stays readable.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FactNameAttribute(string name, int version) : Attribute
{
    public string Name { get; } = name;
    public int Version { get; } = version;
    public string Kind { get; } = $"{name}/{version}";
}
