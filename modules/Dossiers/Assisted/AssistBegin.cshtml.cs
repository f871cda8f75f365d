using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Places;
using ThonSo.Procedures;

namespace ThonSo.Dossiers.Assisted;

/// <summary>Asking somebody's consent to file for them: who, what, and how they say yes.</summary>
[Authorize("dossiers.assist")]
internal sealed class AssistBeginModel(Assist assist, Catalogue catalogue, VillageBook villages) : AppPage
{
    public IReadOnlyList<(string Code, string Name)> Villages { get; private set; } = [];

    public IReadOnlyList<Procedure> Procedures { get; private set; } = [];

    /// <summary>Why nobody can be filed for today; null when that is no hindrance.</summary>
    public Refusal? Untrained { get; private set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "village")]
    public string? Village { get; set; }

    [BindProperty(Name = "procedure", SupportsGet = true)]
    public string? Procedure { get; set; }

    [BindProperty(Name = "means")]
    public string? Means { get; set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var helper = ActorFor(DossiersModule.Assist);
        ConsentMeans? means = EnumCode<ConsentMeans>.TryParse(Means, out var chosen) ? chosen : null;
        var asked = await assist.AskAsync(Commune, helper, new ConsentWish(Village, Name, Phone, Procedure, means), RequestBy(helper));
        if (asked.Refusal is not { } refusal) return GoTo($"/to/nop-ho/{asked.Value}");
        await ReadAsync();
        return Refuse(refusal);
    }

    private async Task ReadAsync()
    {
        var mine = Here.VillagesOf(Role.Helper).Concat(Here.VillagesOf(Role.TeamLeader)).ToHashSet();
        Villages = [.. (await villages.OfAsync(Commune)).Where(v => mine.Contains(v.Code)).Select(v => (v.Code, v.Name))];
        Untrained = await assist.UntrainedAsync(Commune, Here.PersonId!.Value);
        Procedures = [.. catalogue.All.Where(p => p.Channel == Channel.Here).OrderBy(p => VietnameseOrder.Key(p.Plain.In(Lang)), StringComparer.Ordinal)];
    }
}
