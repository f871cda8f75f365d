using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Web;
using ThonSo.Learning.Classes.Photos;

namespace ThonSo.Learning.Classes;

/// <summary>Somebody's own seat: that they are down as present, and afterwards how they feel. Whoever has its address may open it.</summary>
[AllowAnonymous]
internal sealed class SeatPageModel(ClassBook book, Attend act, ClassPhotos photos) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public SeatRow Seat { get; private set; } = null!;

    /// <summary>How many photographs the class has; which, only the team and the commune's leader see.</summary>
    public int Photos { get; private set; }

    [BindProperty(Name = "xoa", SupportsGet = true)]
    public bool Removed { get; set; }

    [BindProperty(Name = "face")]
    public string? Face { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid seat, string secret) => await LoadAsync(id, seat, secret) ? Page() : NotFound();

    /// <summary>Whoever has the address is taken for whoever sits there.</summary>
    private Actor Sitting => new(Seat.PersonId ?? Guid.Empty, Seat.PersonId is null ? Role.Visitor : Role.Villager);

    public async Task<IActionResult> OnPostAsync(Guid id, Guid seat, string secret)
    {
        if (!await LoadAsync(id, seat, secret)) return NotFound();
        var said = await act.FeelAsync(Commune, Sitting, RequestBy(Sitting), id, seat, after: true, int.TryParse(Face, out var face) ? face : 0);
        return said.Refusal is { } refusal ? Refuse(refusal) : GoTo(Here.Path);
    }

    public async Task<IActionResult> OnPostDongYAsync(Guid id, Guid seat, string secret, bool agree)
    {
        if (!await LoadAsync(id, seat, secret)) return NotFound();
        await photos.AgreeAsync(Commune, Sitting, RequestBy(Sitting), id, agree ? [seat] : [], agree ? [] : [seat]);
        return GoTo(Here.Path);
    }

    public async Task<IActionResult> OnPostXoaAnhAsync(Guid id, Guid seat, string secret)
    {
        if (!await LoadAsync(id, seat, secret)) return NotFound();
        await photos.RemoveAllAsync(Commune, Sitting, RequestBy(Sitting), id, seat);
        return GoTo(Here.Path + "?xoa=true");
    }

    private async Task<bool> LoadAsync(Guid id, Guid seat, string secret)
    {
        if (!Keys.IsSame(book.SeatSecretOf(seat), secret) || await book.FindAsync(Commune, id) is not { } found || await book.SeatAsync(Commune, id, seat) is not { } row) return false;
        (Class, Seat) = (found, row);
        // A seat that was kept and not come to is in no photograph.
        if (row.CameAt is not null) Photos = (await photos.OfAsync(Commune, id)).Count;
        return true;
    }
}
