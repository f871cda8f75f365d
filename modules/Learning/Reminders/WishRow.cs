using ThonSo.Core.Acts;

namespace ThonSo.Learning.Reminders;

/// <summary>What somebody wants to be told about learning. Whoever has no row is invited to classes and reminded of nothing.</summary>
internal sealed class WishRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>May be invited to classes.</summary>
    public bool Invited { get; set; } = true;

    /// <summary>Wants to be reminded of what is due to be learned again.</summary>
    public bool Reminded { get; set; }

    /// <summary>When to see whether something is due; null while nothing is wanted.</summary>
    public DateTime? LookAt { get; set; }
    public DateTime? RemindedAt { get; set; }

    /// <summary>Reminders in a row after which nothing was learned.</summary>
    public int Unheeded { get; set; }
    public long Version { get; set; }
}
