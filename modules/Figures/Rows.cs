using ThonSo.Core.Acts;

namespace ThonSo.Figures;

/// <summary>One month of a commune (Vietnam's calendar; <c>2026-11</c>).</summary>
internal sealed class MonthRow
{
    public CommuneId CommuneId { get; init; }
    public required string Month { get; init; }
    public long Received { get; set; }
    public long Accepted { get; set; }
    public long Done { get; set; }
    public long OnTime { get; set; }
    public long Late { get; set; }

    /// <summary>Done, but no limit is set by which to judge.</summary>
    public long NoLimit { get; set; }
    public long Refused { get; set; }
    public long Withdrawn { get; set; }
    public long Stopped { get; set; }
    public long AskedMore { get; set; }
}

internal sealed class TookRow
{
    public CommuneId CommuneId { get; init; }
    public required string Month { get; init; }
    public long Hours { get; init; }
    public long Dossiers { get; set; }
}

/// <summary>A dossier that is not finished.</summary>
internal sealed class OpenRow
{
    public CommuneId CommuneId { get; init; }
    public Guid DossierId { get; init; }
    public DateTime? AcceptedAt { get; set; }

    /// <summary>When it is due by the law's clock: a new date after an apology does not make it on time.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>The applicant is waited for, or the result lies ready: nothing is late by the commune.</summary>
    public bool Waiting { get; set; }
}
