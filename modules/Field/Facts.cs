using ThonSo.Core.Acts;
using ThonSo.Core.Field;

namespace ThonSo.Field;

/// <summary>A member's phone began to carry their households.</summary>
[FactName("field.device-kept", 1)]
public sealed record DeviceKept(Guid Device, Guid Person) : IFact
{
    public Guid Subject => Device;
}

/// <summary>A phone was shut: it is emptied at its next word.</summary>
[FactName("field.device-shut", 1)]
public sealed record DeviceShut(Guid Device, Guid Person) : IFact
{
    public Guid Subject => Device;
}

/// <summary>An act that came from a phone ended, or waits.</summary>
[FactName("field.answered", 1)]
public sealed record FieldActAnswered(Guid Act, Guid Device, Guid Person, FieldState State, DateTime Said) : IFact
{
    public Guid Subject => Act;
}

/// <summary>Whoever leads the team has seen to an act that was refused.</summary>
[FactName("field.settled", 1)]
public sealed record FieldActSettled(Guid Act, Guid Person) : IFact
{
    public Guid Subject => Act;
}

/// <summary>A piece of a photograph came from a phone.</summary>
/// <param name="Got">Bytes that are here now.</param>
[FactName("field.photo-came", 1)]
public sealed record PhotoCame(Guid Photo, Guid Person, long Got, long Size) : IFact
{
    public Guid Subject => Photo;
}
