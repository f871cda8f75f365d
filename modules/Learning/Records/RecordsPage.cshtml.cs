using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Records;

/// <summary>What goes to the record store, what waits and why, and what the store refused.</summary>
[Authorize("learning.records")]
internal sealed class RecordsPageModel(RecordBook book, SendAgain act, RecordStoreOptions? store = null) : AppPage
{
    public RecordsState State { get; private set; } = null!;

    /// <summary>The store's address without its password, or null while none is configured.</summary>
    public string? Store => store?.ToString();

    [BindProperty(Name = "lai", SupportsGet = true)]
    public bool Queued { get; set; }

    public async Task OnGetAsync() => State = await book.OfAsync(Commune);

    public async Task<IActionResult> OnPostAsync()
    {
        var actor = ActorFor(LearningModule.RunRecords);
        if ((await act.RunAsync(Commune, actor, RequestBy(actor))).Refusal is not { } refusal) return GoTo(Here.Path + "?lai=true");
        State = await book.OfAsync(Commune);
        return Refuse(refusal);
    }
}
