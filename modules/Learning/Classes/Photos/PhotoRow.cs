using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;

namespace ThonSo.Learning.Classes.Photos;

/// <summary>A photograph of a class: a sealed file of its own.</summary>
internal sealed class PhotoRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid ClassId { get; init; }
    public required string Blob { get; init; }
    public PaperKind Kind { get; init; }
    public long Bytes { get; init; }
    public Guid AddedBy { get; init; }
    public DateTime AddedAt { get; init; }

    /// <summary>From then on nobody sees it and its bytes are deleted: so many days after the class, or when it was taken out.</summary>
    public DateTime GoneAt { get; set; }
    public long Version { get; set; }
}
