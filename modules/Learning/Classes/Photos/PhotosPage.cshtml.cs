using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;
using ThonSo.Learning.Classes.Check;

namespace ThonSo.Learning.Classes.Photos;

/// <summary>The photographs of a class, and who agreed to be seen: for the village's team, and to look at for the commune's leader.</summary>
[Authorize("learning.see-class"), StreamsFiles("anh", ClassPhotos.MostBytes + 1024 * 1024)]
internal sealed class PhotosPageModel(ClassBook book, ClassPhotos photos, ClassHolders holders, CheckSeat checks, IAntiforgery forms) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public IReadOnlyList<PhotoRow> Photos { get; private set; } = [];

    /// <summary>Those who came.</summary>
    public IReadOnlyList<SeatView> Came { get; private set; } = [];

    public bool IsTeam { get; private set; }

    public bool MayAdd { get; private set; }

    /// <summary>They say that everybody to be seen was asked.</summary>
    [BindProperty(Name = "da-hoi", SupportsGet = true)]
    public bool Asked { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnhAsync(Guid id)
    {
        if (!await LoadAsync(id) || !IsTeam) return NotFound();
        var count = 0;
        await foreach (var (_, file) in FormFiles.ReadAsync(Request, ClassPhotos.MostBytes, () => forms.ValidateRequestAsync(HttpContext), HttpContext.RequestAborted))
        {
            count++;
            var kept = await photos.AddAsync(Commune, ActorFor(LearningModule.Teach), id, Asked, file, HttpContext.RequestAborted);
            if (kept.Refusal is { } refusal) Errors.Add("file", refusal.Sentence);
        }
        if (count == 0) Errors.Add("file", ClassRefusals.NoPhoto.Sentence);
        if (!Errors.Any) return GoTo($"/to-cong-nghe/lop/{id}/anh");
        await LoadAsync(id);
        return Again();
    }

    /// <param name="id">Of the class.</param>
    /// <param name="agreed">Seats ticked now.</param>
    /// <param name="shown">Seats that were ticked when the page was shown: only what somebody changed here counts, so that a no said on the own phone meanwhile stays.</param>
    public async Task<IActionResult> OnPostDongYAsync(Guid id, List<Guid> agreed, List<Guid> shown)
    {
        if (!await LoadAsync(id) || !IsTeam) return NotFound();
        var actor = ActorFor(LearningModule.Teach);
        var done = await photos.AgreeForAsync(Commune, actor, RequestBy(actor), id, [.. agreed.Except(shown)], [.. shown.Except(agreed)]);
        return done.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/to-cong-nghe/lop/{id}/anh");
    }

    public async Task<IActionResult> OnPostBoAsync(Guid id, Guid photo)
    {
        if (!await LoadAsync(id) || !IsTeam) return NotFound();
        var actor = ActorFor(LearningModule.Teach);
        var done = await photos.RemoveAsync(Commune, actor, RequestBy(actor), id, photo);
        return done.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/to-cong-nghe/lop/{id}/anh");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await book.FindAsync(Commune, id) is not { } found || Here.VillagesFor(LearningModule.SeeClass) is { } mine && !mine.Contains(found.Row.Village)) return false;
        Class = found;
        Photos = await photos.OfAsync(Commune, id);
        IsTeam = (Here.VillagesFor(LearningModule.Teach) ?? []).Contains(found.Row.Village);
        if (!IsTeam) return true;
        Came = [.. (await book.SeatsAsync(Commune, id)).Where(s => s.Row.CameAt is not null)];
        MayAdd = checks.IsTime(found.Row) && await holders.HoldsAsync(Commune, found.Row, Here.PersonId!.Value);
        return true;
    }
}
