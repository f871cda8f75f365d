using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.Dossiers.Assisted;
using ThonSo.People;

namespace ThonSo.Dossiers.CoFilling;

/// <summary>What a page of a draft shows of those who fill it in together.</summary>
/// <param name="At">The question on the page, or <see cref="Seat.Checking"/>.</param>
/// <param name="Mark">Of what the page shows.</param>
/// <param name="Helpers">To its owner: who else may be in it.</param>
internal sealed record Together(Guid Draft, string At, string Mark, IReadOnlyList<string> Helpers, IReadOnlyList<Companion> Others);

/// <summary>Who may be in a draft besides the one who asks, and who of them is.</summary>
internal sealed class Company(Work work, Presence presence, PersonBook people)
{
    /// <summary>The consents by which a helper may be in a draft.</summary>
    public async Task<IReadOnlyList<Consent>> ConsentsAsync(CommuneId commune, Guid draft) =>
        [.. (await work.Db.Set<Consent>().AsNoTracking().Where(c => c.CommuneId == commune && c.DraftId == draft && c.EndedAt == null && c.DossierId == null).ToListAsync()).Where(c => c.IsLive(work.Now))];

    public async Task<string> NameAsync(OpenedDraft opened) =>
        (await people.NamesAsync(opened.Draft.Row.CommuneId, [opened.Actor.Id])).GetValueOrDefault(opened.Actor.Id, "");

    /// <summary>Says that they are there. A draft that nobody else may open is nobody's business.</summary>
    public async Task StayAsync(OpenedDraft opened, string? at)
    {
        var row = opened.Draft.Row;
        if (opened.Consent is not null || (await ConsentsAsync(row.CommuneId, row.Id)).Count > 0) await presence.StayAsync(row.CommuneId, row.Id, opened.Actor, at);
    }

    /// <summary>To a helper: the name of the owner when they have the draft open. Then they send it, and nobody else.</summary>
    public async Task<string?> OwnerInAsync(OpenedDraft opened)
    {
        var row = opened.Draft.Row;
        if (opened.Consent is null || !await presence.IsInAsync(row.CommuneId, row.Id, row.OwnerId)) return null;
        return (await people.NamesAsync(row.CommuneId, [row.OwnerId])).GetValueOrDefault(row.OwnerId, "");
    }

    /// <summary>What a page of the draft shows; null when nobody else may be in it.</summary>
    public async Task<Together?> TogetherAsync(Here here, OpenedDraft opened, string at)
    {
        var (row, draft) = (opened.Draft.Row, opened.Draft);
        var consents = await ConsentsAsync(row.CommuneId, row.Id);
        if (consents.Count == 0) return null;
        var names = opened.Consent is null ? await people.NamesAsync(row.CommuneId, consents.Select(c => c.HelperId)) : new Dictionary<Guid, string>();
        return new Together(row.Id, at, draft.MarkOf(draft.Procedure.Form.Find(at)), [.. names.Values.Order(StringComparer.Ordinal)], await OthersAsync(here, opened, at));
    }

    /// <summary>Who else is in the draft and where, in the words of whoever asks.</summary>
    /// <param name="at">Where that one is.</param>
    public async Task<IReadOnlyList<Companion>> OthersAsync(Here here, OpenedDraft opened, string at)
    {
        var row = opened.Draft.Row;
        var may = (await ConsentsAsync(row.CommuneId, row.Id)).Where(c => c.MayWork(work.Now)).Select(c => c.HelperId).Append(row.OwnerId).ToHashSet();
        var there = (await presence.InAsync(row.CommuneId, row.Id)).Where(p => p.PersonId != opened.Actor.Id && may.Contains(p.PersonId)).OrderBy(p => p.PersonId).ToList();
        var names = await people.NamesAsync(row.CommuneId, there.Select(p => p.PersonId));
        return [.. there.Select(p => OtherAt(names.GetValueOrDefault(p.PersonId, ""), p.At))];

        Companion OtherAt(string name, string theirs)
        {
            var ask = opened.Draft.Procedure.Form.Find(theirs)?.Ask ?? PageTexts.CheckTitle;
            return theirs == at ? new(CoFillingTexts.HereToo(name).In(here.Lang), null) : new(CoFillingTexts.At(name, ask).In(here.Lang), here.Link($"/nhap/{row.Id}/{theirs}"));
        }
    }
}
