using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Time;
using ThonSo.Core.Web;

namespace ThonSo.Dossiers.Assisted;

/// <summary>Whom a helper files for, and filed for.</summary>
[Authorize("dossiers.assist")]
internal sealed class AssistListModel(ConsentBook book, TimeProvider clock) : AppPage
{
    public IReadOnlyList<ConsentView> Consents { get; private set; } = [];

    public DateTime Now { get; } = clock.UtcNow();

    public async Task OnGetAsync() => Consents = await book.OfHelperAsync(Commune, Here.PersonId!.Value);
}
