using ThonSo.Core.Acts;
using ThonSo.Core.Journal;

namespace ThonSo.Learning.Classes.Invite;

/// <summary>Who asked for help with something they could come to do themselves. Made by a reader from facts.</summary>
internal sealed class AskedRow
{
    public CommuneId CommuneId { get; init; }
    public Guid PersonId { get; init; }
    public RealUse Use { get; init; }
    public Guid VillageId { get; set; }
    public DateTime AskedAt { get; set; }
}

/// <summary>Somebody was invited to a class: once, whichever way they were found.</summary>
internal sealed class InvitationRow
{
    public CommuneId CommuneId { get; init; }
    public Guid ClassId { get; init; }
    public Guid PersonId { get; init; }
    public DateTime InvitedAt { get; init; }
}
