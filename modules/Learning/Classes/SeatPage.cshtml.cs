using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Classes;

/// <summary>Somebody's own seat: that they are down as present, and afterwards how they feel. Whoever has its address may open it.</summary>
[AllowAnonymous]
internal sealed class SeatPageModel(ClassBook book, Attend act) : AppPage
{
    public ClassView Class { get; private set; } = null!;

    public SeatRow Seat { get; private set; } = null!;

    [BindProperty(Name = "face")]
    public string? Face { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid seat, string secret) => await LoadAsync(id, seat, secret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid seat, string secret)
    {
        if (!await LoadAsync(id, seat, secret)) return NotFound();
        var actor = new Actor(Seat.PersonId ?? Guid.Empty, Seat.PersonId is null ? Role.Visitor : Role.Villager);
        var said = await act.FeelAsync(Commune, actor, RequestBy(actor), id, seat, after: true, int.TryParse(Face, out var face) ? face : 0);
        return said.Refusal is { } refusal ? Refuse(refusal) : GoTo(Here.Path);
    }

    private async Task<bool> LoadAsync(Guid id, Guid seat, string secret)
    {
        if (!Keys.IsSame(book.SeatSecretOf(seat), secret) || await book.FindAsync(Commune, id) is not { } found || await book.SeatAsync(Commune, id, seat) is not { } row) return false;
        (Class, Seat) = (found, row);
        return true;
    }
}
