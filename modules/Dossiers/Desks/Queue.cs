using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Desks;

/// <summary>One line of a queue.</summary>
internal sealed record QueueLine(Dossier Dossier, Procedure? Procedure);

/// <summary>What is wanted of a queue.</summary>
/// <param name="Section">A desk's code, or <c>todo</c> for everything that waits for this officer.</param>
/// <param name="After">Where the page before ended.</param>
internal sealed record QueueQuery(string Section, string? Field, string? Village, string? After);

/// <summary>
/// The officers' queues: what has to be acted on first is on top. Each page is a range of one index, so that it costs the
/// same in a commune with a thousand dossiers and with a million.
/// </summary>
internal sealed class Queue(Work work, Catalogue catalogue, PersonBook people) : IDeskCounts
{
    public const int PageSize = 50;

    private static readonly (string Section, Desk Desk)[] Sections =
    [
        ("intake", Desk.Intake), ("assigning", Desk.Assigning), ("handling", Desk.Handling), ("waiting", Desk.Waiting),
        ("signing", Desk.Signing), ("result", Desk.Result), ("return", Desk.Return),
    ];

    public async Task<(IReadOnlyList<QueueLine> Lines, string? Next)> ReadAsync(Here here, QueueQuery query)
    {
        var desks = query.Section == "todo" ? DesksOf(here) : [.. Sections.Where(s => s.Section == query.Section).Select(s => (s.Desk, Mine: false))];
        IQueryable<Key>? all = null;
        foreach (var (desk, mine) in desks)
        {
            var open = work.Db.Set<Dossier>().AsNoTracking().Where(d => d.CommuneId == here.Commune && d.Desk == desk);
            if (mine && here.PersonId is { } me) open = open.Where(d => d.AssignedTo == me);
            if (query.Village is { Length: > 0 } village) open = open.Where(d => d.Village == village);
            if (query.Field is { Length: > 0 } field)
            {
                var codes = catalogue.All.Where(p => p.Field.Vi == field).Select(p => p.Code).ToList();
                open = open.Where(d => codes.Contains(d.Procedure));
            }
            if (TryParse(query.After, out var actBy, out var id)) open = open.Where(d => d.ActBy > actBy || (d.ActBy == actBy && d.Id.CompareTo(id) > 0));
            // Each desk is cut off before they are put together, and only keys are: they stand in the index, rows do not.
            var first = open.OrderBy(d => d.ActBy).ThenBy(d => d.Id).Take(PageSize + 1).Select(d => new Key { ActBy = d.ActBy, Id = d.Id });
            all = all is null ? first : all.Concat(first);
        }
        if (all is null) return ([], null);
        var ids = all.OrderBy(k => k.ActBy).ThenBy(k => k.Id).Take(PageSize + 1).Select(k => k.Id);
        var found = await work.Db.Set<Dossier>().AsNoTracking().Where(d => d.CommuneId == here.Commune && ids.Contains(d.Id)).OrderBy(d => d.ActBy).ThenBy(d => d.Id).ToListAsync();
        var page = found.Take(PageSize).ToList();
        var next = found.Count > PageSize ? $"{page[^1].ActBy.ToMilliseconds()}.{page[^1].Id:N}" : null;
        return ([.. page.Select(d => new QueueLine(d, catalogue.Find(d.Procedure)))], next);
    }

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Here here)
    {
        if (!here.May(DossiersModule.Read)) return new Dictionary<string, int>();
        // One question for all of them: the menu is on every page of a desk.
        var open = Sections.Select(s => work.Db.Set<Dossier>().Where(d => d.CommuneId == here.Commune && d.Desk == s.Desk).OrderBy(d => d.ActBy).Take(IDeskCounts.Most + 1).Select(d => d.Desk)).Aggregate((all, one) => all.Concat(one));
        var counts = await open.GroupBy(desk => desk).Select(desk => new { desk.Key, Count = desk.Count() }).ToDictionaryAsync(desk => desk.Key, desk => desk.Count);
        return Sections.ToDictionary(s => s.Section, s => counts.GetValueOrDefault(s.Desk));
    }

    /// <summary>Finds dossiers by code, phone number, or the name of the applicant or of whom it concerns.</summary>
    public async Task<IReadOnlyList<QueueLine>> FindAsync(CommuneId commune, string text)
    {
        var dossiers = work.Db.Set<Dossier>().AsNoTracking().Where(d => d.CommuneId == commune);
        IQueryable<Dossier> matching;
        if (DossierCode.TryParse(text, out var code) && text.Count(char.IsAsciiDigit) == text.Count(c => !char.IsWhiteSpace(c) && c != '-')
            && await dossiers.AnyAsync(d => d.Code == code))
            matching = dossiers.Where(d => d.Code == code);
        else if (PhoneNumber.TryParse(text, out var phone))
        {
            var person = (await people.FindAsync(commune, phone))?.Id ?? Guid.Empty;
            matching = dossiers.Where(d => d.ApplicantId == person);
        }
        else
        {
            var folded = Fold.Search(text);
            if (folded.Length < 2) return [];
            matching = dossiers.Where(d => d.SearchText.Contains(folded));
        }
        var found = await matching.OrderByDescending(d => d.Id).Take(PageSize).ToListAsync();
        return [.. found.Select(d => new QueueLine(d, catalogue.Find(d.Procedure)))];
    }

    /// <summary>The desks that wait for somebody with these roles; of what is assigned, only one's own.</summary>
    private static List<(Desk Desk, bool Mine)> DesksOf(Here here)
    {
        var desks = new List<(Desk, bool)>();
        if (here.Holds(Role.ReceivingOfficer)) desks.AddRange([(Desk.Intake, false), (Desk.Assigning, false), (Desk.Result, false), (Desk.Return, false)]);
        if (here.Holds(Role.HandlingOfficer)) desks.AddRange(here.Holds(Role.ReceivingOfficer) ? [(Desk.Handling, true)] : [(Desk.Handling, true), (Desk.Result, true)]);
        if (here.Holds(Role.Signer)) desks.Add((Desk.Signing, false));
        // A leader who only reads sees what is nearest to being late anywhere.
        if (desks.Count == 0) desks.AddRange(Sections.Select(s => (s.Desk, false)));
        return desks;
    }

    private static bool TryParse(string? after, out DateTime actBy, out Guid id)
    {
        (actBy, id) = (default, default);
        var parts = (after ?? "").Split('.');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) || !Guid.TryParseExact(parts[1], "N", out id)) return false;
        actBy = Clock.FromMilliseconds(milliseconds);
        return true;
    }

    /// <summary>What the queues are ordered by.</summary>
    private sealed class Key
    {
        public DateTime ActBy { get; init; }
        public Guid Id { get; init; }
    }
}
