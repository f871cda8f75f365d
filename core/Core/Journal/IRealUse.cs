using ThonSo.Core.Acts;

namespace ThonSo.Core.Journal;

/// <summary>What somebody can do for themselves with the product, as learning counts it.</summary>
public enum RealUse
{
    DossierFiled,
}

/// <summary>
/// A fact that says somebody really used a service. Done by the person's own hand (the entry's actor is the person) it
/// shows more than any quiz.
/// </summary>
public interface IRealUse : IFact
{
    Guid Person { get; }

    RealUse Use { get; }
}
