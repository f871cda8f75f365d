using ThonSo.Teams.Acts;

namespace ThonSo.Teams.Manage;

/// <summary>The fields of a household.</summary>
internal sealed class HouseholdForm
{
    public string? Code { get; set; }
    public string? Head { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Language { get; set; }
    public string? Member { get; set; }

    public HouseholdInput Input => new(Code, Head, Address, Phone, Language, Guid.TryParse(Member, out var member) ? member : null);
}

/// <summary>The fields with what there is to choose from.</summary>
internal sealed record HouseholdFields(HouseholdForm Form, Team Team, Languages All, bool IsNew);
