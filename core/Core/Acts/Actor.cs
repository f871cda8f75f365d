namespace ThonSo.Core.Acts;

/// <summary>Who does an act, and in which capacity. The id is a person's key, never a name.</summary>
public readonly record struct Actor(Guid Id, Role As)
{
    /// <summary>The software acting by itself (a reader, a clock, the loading of data).</summary>
    public static readonly Actor System = new(Guid.Empty, Role.System);
}
