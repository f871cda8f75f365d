using ThonSo.Core.Acts;

namespace ThonSo.Core.Journal;

/// <summary>A fact that says somebody asked for help. With what they could come to do themselves, learning wants to know it.</summary>
public interface IHelpWanted : IFact
{
    Guid Person { get; }

    /// <summary>Where they live; null while nobody knows.</summary>
    Guid? Village { get; }

    /// <summary>What they could come to do themselves; null where it was not said, or is nothing of the kind.</summary>
    RealUse? With { get; }
}
