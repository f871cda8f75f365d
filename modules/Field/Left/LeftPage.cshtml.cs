using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Field;
using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Field.Sync;
using ThonSo.People;

namespace ThonSo.Field.Left;

/// <summary>
/// What members did without a line and the server refused, with everything they wrote: a member who leaves, or a phone
/// that is lost after it sent, takes nothing along.
/// </summary>
[Authorize("field.settle")]
internal sealed class LeftPageModel(Work work, ActRunner runner, PersonBook people, IEnumerable<IFieldAct> kinds) : AppPage
{
    private const int Most = 100;

    public sealed record Line(ActRow Act, Text Title, string Who, Text Why, IReadOnlyList<(string Key, string Value)> Written, int Photos);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var villages = Here.VillagesOf(Role.TeamLeader);
        var rows = await work.Db.Set<ActRow>().AsNoTracking().Where(a => a.CommuneId == Commune && villages.Contains(a.Village) && a.State == FieldState.Refused && a.SettledAt == null).OrderByDescending(a => a.EndedAt).Take(Most).ToListAsync();
        var names = await people.NamesAsync(Commune, rows.Select(r => r.PersonId));
        Lines = [.. rows.Select(row =>
        {
            var (kept, result) = (runner.BodyOf(row), runner.ResultOf(row));
            return new Line(row, kinds.FirstOrDefault(k => k.Kind == row.Kind)?.Title ?? Texts.UnknownKind, names.GetValueOrDefault(row.PersonId, ""), result.Says!.Value, [.. Flat("", JsonElement.Parse(kept.Body))], kept.Photos.Count);
        })];
    }

    public async Task<IActionResult> OnPostAsync(Guid act)
    {
        var villages = Here.VillagesOf(Role.TeamLeader);
        if (await work.Db.Set<ActRow>().SingleOrDefaultAsync(a => a.CommuneId == Commune && a.Id == act && villages.Contains(a.Village) && a.State == FieldState.Refused) is not { } row) return NotFound();
        if (row.SettledAt is null)
        {
            (row.SettledAt, row.SettledBy) = (work.Now, Here.PersonId);
            await work.CommitAsync(Commune, ActorFor(FieldModule.Settle), RequestId.Fresh(), new FieldActSettled(row.Id, row.PersonId));
        }
        return GoTo("/to-cong-nghe/con-lai");
    }

    /// <summary>What was written, as lines; ids say nothing to a person and are left out.</summary>
    private static IEnumerable<(string Key, string Value)> Flat(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Flat(path.Length == 0 ? p.Name : $"{path}.{p.Name}", p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Flat(path, e)),
        JsonValueKind.String when Guid.TryParse(element.GetString(), out _) => [],
        JsonValueKind.String when element.GetString()!.Length > 0 => [(path, element.GetString()!)],
        JsonValueKind.Number => [(path, element.GetRawText())],
        _ => [],
    };
}
