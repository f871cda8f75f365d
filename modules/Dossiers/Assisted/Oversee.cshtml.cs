using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Time;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Assisted;

/// <summary>The register of assisted filing and of what was refused: the leader's village, the one-stop's commune.</summary>
[Authorize("dossiers.oversee-assist")]
internal sealed class OverseeModel(ConsentBook book, Assist assist, TimeProvider clock) : AppPage
{
    public ConsentRegister Register { get; private set; } = null!;

    /// <summary>Whose consents are looked for: a helper's or a person's name.</summary>
    [BindProperty(Name = "ten")]
    public string? Name { get; set; }

    public IReadOnlyList<(OverreachRow Row, string Helper)> Overreaches { get; private set; } = [];

    public DateTime Now { get; } = clock.UtcNow();

    private IReadOnlyList<string>? Villages => Here.VillagesFor(DossiersModule.Oversee);

    public Task OnGetAsync() => ReadAsync();

    /// <summary>Sent as a form, so that names stay out of addresses and logs.</summary>
    public Task OnPostTimAsync() => ReadAsync();

    /// <summary>For somebody without a phone, who asked for it at the counter or at their leader's door.</summary>
    public async Task<IActionResult> OnPostAsync(Guid consent)
    {
        if (await book.FindAsync(Commune, consent) is not { } found || Villages?.Contains(found.Village) == false) return NotFound();
        await assist.EndAsync(found, ActorFor(DossiersModule.Oversee), EndedBy.Office);
        return GoTo("/to/so-nop-ho");
    }

    private async Task ReadAsync()
    {
        Register = await book.RegisterAsync(Commune, Villages, Name ?? "");
        Overreaches = await book.OverreachesAsync(Commune, Villages);
    }
}
