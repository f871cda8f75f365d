using ThonSo.Core.Acts;

namespace ThonSo.Places;

/// <summary>The register of villages was read from a list.</summary>
[FactName("places.villages-imported", 1)]
public sealed record VillagesImported(CommuneId Commune, int Added, int Changed) : IFact
{
    public Guid Subject => VillageBook.SubjectOf(Commune);
}
