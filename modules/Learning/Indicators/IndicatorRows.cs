using ThonSo.Core.Acts;

namespace ThonSo.Learning.Indicators;

/// <summary>A figure as it was written down. It never changes; one that was wrong is withdrawn and stays readable.</summary>
internal sealed class FigureRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Indicator Indicator { get; init; }

    /// <summary>Null: not known, which is not 0.</summary>
    public int? Numerator { get; init; }
    public int? Denominator { get; init; }
    public DateOnly AsOf { get; init; }
    public required string Source { get; init; }

    /// <summary>With which the journal's entry commits to the source.</summary>
    public required byte[] Salt { get; init; }
    public DateTime TypedAt { get; init; }
    public Guid TypedBy { get; init; }
    public DateTime? WithdrawnAt { get; set; }
    public Guid? WithdrawnBy { get; set; }
    public long Version { get; set; }

    /// <summary>In percent with one decimal, or null where there is nothing to divide. All is said only where it is all.</summary>
    public decimal? Percent => (Numerator, Denominator) is ({ } some, > 0 and { } all) ? Math.Min(Math.Round(100m * some / all, 1, MidpointRounding.AwayFromZero), some < all ? 99.9m : 100m) : null;
}
