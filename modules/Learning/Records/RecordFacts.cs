using ThonSo.Core.Acts;
using ThonSo.Learning.Records;

namespace ThonSo.Learning;

/// <summary>Statements that the record store had refused are sent again.</summary>
[FactName("learning.statements-retried", 1)]
public sealed record StatementsRetried(CommuneId Commune, int Statements) : IFact
{
    public Guid Subject => RecordBook.SubjectOf(Commune);
}
