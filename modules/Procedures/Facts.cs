using ThonSo.Core.Acts;

namespace ThonSo.Procedures;

/// <summary>The program read the catalogue's files and found versions it had not kept yet.</summary>
[FactName("procedures.versions-kept", 1)]
public sealed record VersionsKept(int Count) : IFact
{
    public Guid Subject => Catalogue.Subject;
}
