using ThonSo.Core.Acts;

namespace ThonSo.Places;

/// <summary>Thôn, buôn (of Ê Đê and M'Nông people) or tổ dân phố (in wards).</summary>
public enum VillageKind
{
    Thon,
    Buon,
    ToDanPho,
}

/// <summary>A village as others see it.</summary>
/// <param name="Code">Short and stable, used in addresses of pages: <c>thon-4</c>.</param>
/// <param name="HelpPhone">Whom a villager calls for help: the head of the village's digital team, or null.</param>
public sealed record Village(CommuneId Commune, Guid Id, string Code, VillageKind Kind, string Name, string? HelpName, string? HelpPhone);

/// <summary>A row of the register: names change and villages merge, so each row has the dates it is valid for.</summary>
internal sealed class VillageRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public required string Code { get; init; }
    public VillageKind Kind { get; set; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }
    public string? FormerName { get; set; }
    public string? FormerCommune { get; set; }
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public string? HelpName { get; set; }
    public string? HelpPhone { get; set; }
    public long Version { get; set; }
}
