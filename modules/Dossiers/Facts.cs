using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Dossiers.Assisted;
using ThonSo.Procedures;

namespace ThonSo.Dossiers;

/// <summary>A draft was begun.</summary>
[FactName("dossier.draft-begun", 1)]
public sealed record DraftBegun(Guid Draft, ProcedureCode Procedure) : IFact
{
    public Guid Subject => Draft;
}

/// <summary>Answers were written into a draft: how many, never what.</summary>
[FactName("dossier.draft-answered", 1)]
public sealed record DraftAnswered(Guid Draft, int Answers) : IFact
{
    public Guid Subject => Draft;
}

/// <summary>Somebody has a draft open that another may be in too.</summary>
[FactName("dossier.draft-open", 1)]
public sealed record DraftOpen(Guid Draft) : IFact
{
    public Guid Subject => Draft;
}

/// <summary>A draft was thrown away by its owner, with its papers.</summary>
[FactName("dossier.draft-discarded", 1)]
public sealed record DraftDiscarded(Guid Draft) : IFact
{
    public Guid Subject => Draft;
}

/// <summary>A photograph or PDF was stored.</summary>
/// <param name="Content">SHA-256 of a salt and the file's keyed name: the very bytes, recognisable to whoever has the file.</param>
[FactName("dossier.paper-added", 1)]
public sealed record PaperAdded(Guid Paper, Guid? Draft, Guid? Dossier, long Bytes, Commitment Content) : IFact
{
    public Guid Subject => Dossier ?? Draft ?? Paper;
}

/// <summary>A paper not yet sent was taken out again.</summary>
[FactName("dossier.paper-removed", 1)]
public sealed record PaperRemoved(Guid Paper, Guid? Draft, Guid? Dossier) : IFact
{
    public Guid Subject => Dossier ?? Draft ?? Paper;
}

/// <summary>A dossier was filed.</summary>
/// <param name="Content">A commitment to the answers.</param>
[FactName("dossier.submitted", 1)]
public sealed record DossierSubmitted(Guid Dossier, DossierCode Code, ProcedureCode Procedure, Guid Applicant, int Papers, Commitment Content) : IRealUse
{
    public Guid Subject => Dossier;

    Guid IRealUse.Person => Applicant;

    RealUse IRealUse.Use => RealUse.DossierFiled;
}

/// <summary>A step was taken.</summary>
/// <param name="Due">When it is due now; null while the clock stands still or does not run.</param>
/// <param name="Words">A commitment to what was written to the applicant, if anything was.</param>
[FactName("dossier.moved", 1)]
public sealed record DossierMoved(
    Guid Dossier, DossierCode Code, ProcedureCode Procedure, Guid Applicant, Step Step, Stage From, Stage To, int Official, DateTime? Due, Guid? Assigned, Commitment? Words) : IFact
{
    public Guid Subject => Dossier;
}

/// <summary>Somebody other than the applicant read a dossier or one of its papers.</summary>
[FactName("dossier.looked-at", 1)]
public sealed record DossierLookedAt(Guid Dossier, LookedAt What) : IFact
{
    public Guid Subject => Dossier;
}

/// <summary>What was read.</summary>
public enum LookedAt
{
    Answers,
    Paper,
    Result,
    Letter,
}

/// <summary>A helper asked to file for a person.</summary>
[FactName("dossier.consent-asked", 1)]
public sealed record ConsentAsked(Guid Consent, Guid Helper, Guid Person, ProcedureCode Procedure, ConsentMeans Means) : IFact
{
    public Guid Subject => Consent;
}

/// <summary>A wrong code was entered for a consent.</summary>
[FactName("dossier.consent-missed", 1)]
public sealed record ConsentMissed(Guid Consent, int Tries) : IFact
{
    public Guid Subject => Consent;
}

/// <summary>A signature was drawn, or a signature or thumb mark photographed; a second member has yet to say that it is true.</summary>
/// <param name="Content">SHA-256 of the consent's key and the file's keyed name.</param>
[FactName("dossier.consent-signed", 1)]
public sealed record ConsentSigned(Guid Consent, Guid Person, Commitment Content) : IFact
{
    public Guid Subject => Consent;
}

/// <summary>The person said yes.</summary>
/// <param name="Witness">Who saw it, unless it was a code to the person's own phone.</param>
[FactName("dossier.consent-given", 1)]
public sealed record ConsentGiven(Guid Consent, Guid Helper, Guid Person, ProcedureCode Procedure, ConsentMeans Means, Guid? Witness) : IFact
{
    public Guid Subject => Consent;
}

/// <summary>The helper sat down with the person: thirty minutes.</summary>
[FactName("dossier.assist-begun", 1)]
public sealed record AssistBegun(Guid Consent, Guid Person, Guid Draft) : IFact
{
    public Guid Subject => Consent;
}

/// <summary>A consent was ended before its time; from now on the helper sees nothing.</summary>
[FactName("dossier.consent-ended", 1)]
public sealed record ConsentEnded(Guid Consent, Guid Helper, Guid Person, ProcedureCode Procedure, EndedBy By) : IFact
{
    public Guid Subject => Consent;
}

/// <summary>A helper tried what they may not do, and was refused.</summary>
[FactName("dossier.overreach-refused", 1)]
public sealed record OverreachRefused(Guid Helper, Overreach What) : IFact
{
    public Guid Subject => Helper;
}
