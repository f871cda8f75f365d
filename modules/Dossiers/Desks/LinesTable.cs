using ThonSo.Core.Time;
using ThonSo.Places;

namespace ThonSo.Dossiers.Desks;

/// <summary>A table of dossiers with what its columns need.</summary>
internal sealed record LinesTable(IReadOnlyList<QueueLine> Lines, IReadOnlyDictionary<string, string> Villages, IReadOnlyDictionary<Guid, string> Officers, WorkingCalendar Calendar, DateTime Now)
{
    public static async Task<LinesTable> OfAsync(IReadOnlyList<QueueLine> lines, Core.Acts.CommuneId commune, VillageBook villages, People.PersonBook people, WorkingCalendar calendar, DateTime now) => new(
        lines, (await villages.OfAsync(commune)).ToDictionary(v => v.Code, v => v.Name),
        await people.NamesAsync(commune, lines.Where(l => l.Dossier.AssignedTo is not null).Select(l => l.Dossier.AssignedTo!.Value)), calendar, now);

    public DueTag DueOf(Dossier dossier) => DueTag.Of(dossier, Calendar, Now);

    public string VillageOf(Dossier dossier) => dossier.Village is { } code ? Villages.GetValueOrDefault(code, "") : "";

    public string OfficerOf(Dossier dossier) => dossier.AssignedTo is { } officer ? Officers.GetValueOrDefault(officer, "") : "";
}
