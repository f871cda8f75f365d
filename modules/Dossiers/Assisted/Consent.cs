using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Assisted;

/// <summary>How a person said yes. Never by the helper alone.</summary>
public enum ConsentMeans
{
    /// <summary>A code sent to the person's own phone, which they read out.</summary>
    Code,
    /// <summary>A signature on the screen or on the printed form, which a second member has seen.</summary>
    Signature,
    /// <summary>A thumb mark on the printed form (điểm chỉ), photographed, which a second member has seen.</summary>
    ThumbMark,
}

/// <summary>Who ended a consent before its time.</summary>
public enum EndedBy
{
    Person,
    Helper,
    /// <summary>The team's leader, or an officer at the counter, whom the person asked to.</summary>
    Office,
    /// <summary>Nobody: the person, or another helper, sent what it was for.</summary>
    Sending,
}

/// <summary>
/// A person's consent that one helper files one dossier for them (nộp hộ): what for, until when, and how it was given. A
/// helper may do with it what the person may do with the draft, and nothing else; it ends by itself after 30 days.
/// </summary>
internal sealed class Consent
{
    /// <summary>How long it lasts when nobody ends it.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>How long one sitting lasts; then the helper says once more that the person is there.</summary>
    public static readonly TimeSpan SessionLasts = TimeSpan.FromMinutes(30);

    /// <summary>An answer on its way when the sitting ended is still kept.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>How often a wrong code may be entered.</summary>
    public const int Tries = 5;

    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid HelperId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>The name as the helper wrote it, sealed: what the helper sees until the person has said yes.</summary>
    public required byte[] PersonName { get; init; }
    public required string Village { get; init; }
    public ProcedureCode Procedure { get; init; }
    public ConsentMeans Means { get; init; }
    public DateTime AskedAt { get; init; }
    public DateTime Until { get; init; }

    /// <summary>Wrong codes entered.</summary>
    public int Tried { get; set; }

    /// <summary>The picture of the signature or thumb mark.</summary>
    public string? Evidence { get; set; }
    public PaperKind? EvidenceKind { get; set; }

    /// <summary>Whether it was drawn on the screen; otherwise it was photographed on paper.</summary>
    public bool Drawn { get; set; }
    public Guid? WitnessId { get; set; }
    public DateTime? ConfirmedAt { get; set; }
    public DateTime? SessionUntil { get; set; }
    public Guid? DraftId { get; set; }
    public Guid? DossierId { get; set; }
    public DateTime? EndedAt { get; set; }
    public EndedBy? EndedBy { get; set; }
    public long Version { get; set; }

    /// <summary>Whether it is in force: given, not ended, not over.</summary>
    public bool IsLive(DateTime now) => ConfirmedAt is not null && EndedAt is null && now < Until;

    /// <summary>Whether the person can still say yes to it.</summary>
    public bool IsAsked(DateTime now) => ConfirmedAt is null && EndedAt is null && now < (Means == ConsentMeans.Code ? AskedAt + ConsentCodes.ValidFor : AskedAt.AddDays(1));

    /// <summary>Whether the helper may open the draft now.</summary>
    /// <param name="finishing">An answer is being sent that was begun before the sitting ended.</param>
    public bool MayWork(DateTime now, bool finishing = false) =>
        IsLive(now) && DossierId is null && SessionUntil is { } until && now < (finishing ? until + Grace : until);

    /// <summary>Whether somebody may witness it: anyone but the two whom it is between.</summary>
    public bool MayWitness(Guid witness, DateTime now) =>
        IsAsked(now) && Means != ConsentMeans.Code && Evidence is not null && witness != HelperId && witness != PersonId;
}

/// <summary>One thing done under a consent.</summary>
internal sealed class DeedRow
{
    public CommuneId CommuneId { get; init; }
    public Guid ConsentId { get; init; }
    public Guid Id { get; init; }
    public DateTime At { get; init; }
    public Deed What { get; init; }

    /// <summary>The question answered or the paper's slot.</summary>
    public string? Detail { get; init; }

    public static DeedRow Of(Consent consent, DateTime now, Deed what, string? detail = null) =>
        new() { CommuneId = consent.CommuneId, ConsentId = consent.Id, Id = NewId.Next(), At = now, What = what, Detail = detail };
}

/// <summary>What a helper does in a person's name.</summary>
internal enum Deed
{
    Asked,
    Confirmed,
    SatDown,
    Answered,
    AddedPaper,
    RemovedPaper,
    Filed,
    Ended,
}

/// <summary>Something a helper tried and may not do.</summary>
internal sealed class OverreachRow
{
    public CommuneId CommuneId { get; init; }
    public required string Village { get; init; }
    public Guid Id { get; init; }
    public DateTime At { get; init; }
    public Guid HelperId { get; init; }
    public Overreach What { get; init; }
}

/// <summary>What a helper may not do.</summary>
public enum Overreach
{
    /// <summary>Opening a draft without a consent that is in force.</summary>
    NoConsent,
    /// <summary>Filing for somebody of another village.</summary>
    OtherVillage,
    /// <summary>Being witness to one's own asking.</summary>
    OwnWitness,
    /// <summary>Entering wrong codes until none was left.</summary>
    Guessing,
}
