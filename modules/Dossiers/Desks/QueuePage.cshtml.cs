using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Language;
using ThonSo.Core.Time;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Desks;

/// <summary>A queue, most urgent on top.</summary>
[Authorize("dossiers.read")]
internal sealed class QueuePageModel(Queue queue, Catalogue catalogue, VillageBook villages, PersonBook people, WorkingCalendar calendar, TimeProvider clock) : AppPage
{
    public QueueQuery Query { get; private set; } = null!;

    public LinesTable Table { get; private set; } = null!;

    public IReadOnlyList<QueueLine> Lines => Table.Lines;

    public string? Next { get; private set; }

    public IReadOnlyList<Village> Villages { get; private set; } = [];

    public IEnumerable<Text> Fields => catalogue.All.Select(p => p.Field).DistinctBy(f => f.Vi).OrderBy(f => VietnameseOrder.Key(f.Vi), StringComparer.Ordinal);

    public Text Heading => Query.Section switch
    {
        "intake" => PageTexts.QueueIntake,
        "assigning" => PageTexts.QueueAssigning,
        "handling" => PageTexts.QueueHandling,
        "waiting" => PageTexts.QueueWaiting,
        "signing" => PageTexts.QueueSigning,
        "result" => PageTexts.QueueResult,
        "return" => PageTexts.QueueReturn,
        _ => PageTexts.QueueTodo,
    };

    public async Task OnGetAsync([FromQuery(Name = "hang")] string? section, [FromQuery(Name = "linh-vuc")] string? field, [FromQuery(Name = "thon")] string? village, [FromQuery(Name = "sau")] string? after)
    {
        Query = new QueueQuery(section ?? "todo", field, village, after);
        (var lines, Next) = await queue.ReadAsync(Here, Query);
        Villages = await villages.OfAsync(Commune);
        Table = await LinesTable.OfAsync(lines, Commune, villages, people, calendar, clock.UtcNow());
    }
}
