using ThonSo.Core.Acts;

namespace ThonSo.Learning;

/// <summary>What a province asks of every commune.</summary>
public enum Indicator
{
    /// <summary>Cán bộ, công chức có kỹ năng số.</summary>
    Officials,
    /// <summary>Học sinh, sinh viên được trang bị kỹ năng số.</summary>
    Pupils,
    /// <summary>Người trưởng thành có kỹ năng số.</summary>
    AdultsAble,
    /// <summary>Người trưởng thành được xác nhận phổ cập trên VNeID.</summary>
    AdultsConfirmed,
    /// <summary>Người lao động trong doanh nghiệp, hợp tác xã có kỹ năng số.</summary>
    EnterpriseWorkers,
}

/// <summary>An officer wrote down a figure from outside.</summary>
/// <param name="Numerator">Absent: not known, which is not 0.</param>
/// <param name="Denominator">Absent: not known.</param>
/// <param name="AsOf">The day the figure is of.</param>
/// <param name="Source">To where it comes from, as it was written.</param>
[FactName("learning.indicator-typed", 1)]
public sealed record IndicatorTyped(Guid Figure, Indicator Indicator, int? Numerator, int? Denominator, DateOnly AsOf, Commitment Source) : IFact
{
    public Guid Subject => Figure;
}

/// <summary>A figure was written down by mistake, and counts no longer.</summary>
[FactName("learning.indicator-withdrawn", 1)]
public sealed record IndicatorWithdrawn(Guid Figure, Indicator Indicator) : IFact
{
    public Guid Subject => Figure;
}
