using ThonSo.Core.Journal;
using ThonSo.Core.Store;
using ThonSo.Learning.Lessons;
using ThonSo.Places;

namespace ThonSo.Learning.Records;

/// <summary>
/// Follows what shows that somebody learned something and writes it down as statements to the record store. Sending is
/// the sender's. Runs only while a store is configured; configured later, it begins with the first entry.
/// </summary>
internal sealed class StatementReader : IReader
{
    private readonly Statements statements;
    private readonly CourseBook courses;
    private readonly StatementSender sender;

    /// <exception cref="InvalidOperationException">A commune has no address to name things by.</exception>
    public StatementReader(Statements statements, CourseBook courses, StatementSender sender, CommuneBook communes)
    {
        (this.statements, this.courses, this.sender) = (statements, courses, sender);
        foreach (var commune in communes.All) statements.OriginOf(commune.Id);
    }

    public string Name => "learning.records";

    public async Task ApplyAsync(Db db, IReadOnlyList<Entry> entries, CancellationToken stopping)
    {
        var course = await courses.OfAsync(entries[0].Commune);
        foreach (var entry in entries)
            foreach (var (id, statement) in statements.Of(entry, course))
                db.Insert(new StatementRow { CommuneId = entry.Commune, Id = id, Pos = entry.Pos, Statement = statement, NextTryAt = entry.At });
    }

    public void Applied() => sender.Wake();
}
