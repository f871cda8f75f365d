using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Field;

namespace ThonSo.Field;

/// <summary>A phone that carries a member's households.</summary>
internal sealed class DeviceRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required byte[] SecretHash { get; init; }
    public DateTime MadeAt { get; init; }

    /// <summary>When it last spoke, to the day.</summary>
    public DateTime SeenAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public long Version { get; set; }
}

/// <summary>An act that came from a phone.</summary>
internal sealed class ActRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid DeviceId { get; init; }
    public Guid PersonId { get; init; }
    public required string Kind { get; init; }
    public required string Village { get; init; }
    public DateTime SaidAt { get; init; }
    public DateTime CameAt { get; init; }
    public DateTime? EndedAt { get; set; }
    public FieldState State { get; set; }
    public string? Code { get; set; }

    /// <summary>What it was answered, sealed.</summary>
    public required byte[] Answer { get; set; }

    /// <summary>What was written in it, sealed; null once it is accepted.</summary>
    public byte[]? Body { get; set; }
    public int Tries { get; set; }
    public DateTime? NextTry { get; set; }
    public Guid? SettledBy { get; set; }
    public DateTime? SettledAt { get; set; }
    public long Version { get; set; }
}

/// <summary>A photograph on its way, or here.</summary>
internal sealed class PhotoRow
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>Bytes it has as the phone says.</summary>
    public long Size { get; init; }

    /// <summary>Bytes that are here.</summary>
    public long Got { get; set; }
    public DateTime BegunAt { get; init; }

    /// <summary>By which the whole is found, once it is here and looked through.</summary>
    public string? Blob { get; set; }
    public PaperKind? Kind { get; set; }

    /// <summary>Bytes that were kept of it.</summary>
    public long Bytes { get; set; }

    /// <summary>The code of why it was refused.</summary>
    public string? Refused { get; set; }
    public long Version { get; set; }
}

/// <summary>A piece of a photograph that is not whole yet, sealed.</summary>
internal sealed class PartRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PhotoId { get; init; }
    public long Starts { get; init; }
    public required byte[] Bytes { get; init; }
}
