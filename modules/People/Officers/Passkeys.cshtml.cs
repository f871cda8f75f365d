using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;

namespace ThonSo.People.Officers;

/// <summary>An officer's own passkeys.</summary>
[Authorize("people.officer")]
internal sealed class PasskeysModel(Work work) : AppPage
{
    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var person = Here.PersonId!.Value;
        Passkeys = await work.Db.Set<PasskeyRow>().AsNoTracking().Where(p => p.CommuneId == Commune && p.PersonId == person).OrderBy(p => p.MadeAt).ToListAsync();
    }
}
