using ThonSo.Dossiers.Assisted;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Filing;

/// <summary>What a receipt says, the real one and the one of a practice.</summary>
/// <param name="Track">What the QR code leads to.</param>
/// <param name="LookBy">By when an officer looks at it.</param>
/// <param name="FiledBy">The helper who filed it, if one did.</param>
internal sealed record ReceiptView(Procedure Procedure, string Code, string Secret, string Track, DateTime SentAt, DateTime LookBy, ConsentView? FiledBy = null)
{
    /// <summary>Whether it is worth nothing, and says so.</summary>
    public bool IsPractice { get; init; }
}
