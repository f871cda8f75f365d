using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Procedures;

namespace ThonSo.Assistance;

/// <summary>Somebody asked for help; it was offered to a member, or is with the commune.</summary>
/// <param name="Village">Null while nobody knows where the asker lives.</param>
/// <param name="Member">Null when it is with the commune.</param>
/// <param name="Leader">The team's leader; null where there is no team.</param>
[FactName("assistance.asked", 1)]
public sealed record HelpAsked(Guid Request, Guid? Village, Guid Asker, HelpWay Way, ProcedureCode? Procedure, Guid? Member, Guid? Leader) : IHelpWanted
{
    public Guid Subject => Request;

    Guid IHelpWanted.Person => Asker;

    RealUse? IHelpWanted.With => Procedure is null ? null : RealUse.DossierFiled;
}

/// <summary>Something happened to a help request.</summary>
/// <param name="Before">Whose it was.</param>
/// <param name="Member">Whose it is now; null when it is with the commune.</param>
/// <param name="Promised">When the member comes or calls.</param>
[FactName("assistance.moved", 1)]
public sealed record HelpMoved(Guid Request, Guid Asker, HelpStep Step, HelpState From, HelpState To, Guid? Before, Guid? Member, Guid? Leader, DateTime? Promised, CloseReason? Reason) : IFact
{
    public Guid Subject => Request;
}
