using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Store;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Voices.Acts;

namespace ThonSo.Voices.Decide;

/// <summary>Hearing one recording beside its text, to approve it, to say why not, or to take it down later.</summary>
[Authorize("voices.decide")]
internal sealed class DecidePageModel(VoiceBook book, DecideVoice act, VoiceScope scope, PersonBook people, VillageBook villages) : AppPage
{
    public Listed Voice { get; private set; } = null!;

    public Recording Recording => Voice.Recording;

    public string Speaker { get; private set; } = "";

    public string Village { get; private set; } = "";

    /// <summary>What everybody hears now and this one would take the place of.</summary>
    public Voice? Heard { get; private set; }

    [BindProperty(Name = "fault")]
    public string? Fault { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    public string Layout => DecidePages.LayoutFor(Here);

    public bool MayRefuse => Recording.State is VoiceState.Waiting or VoiceState.Approved;

    public IEnumerable<(string Code, string Label)> Faults => Enum.GetValues<VoiceFault>().Select(f => (EnumCode<VoiceFault>.Of(f), Texts.Of(f).In(Lang)));

    public async Task<IActionResult> OnGetAsync(Guid id) => await OpenAsync(id) ?? Page();

    public async Task<IActionResult> OnPostDuyetAsync(Guid id)
    {
        if (await OpenAsync(id) is { } no) return no;
        var leader = ActorFor(VoicesModule.Decide);
        return await act.ApproveAsync(Commune, leader, RequestBy(leader), id) is { } refusal ? Refuse(refusal) : GoTo(Here.Path);
    }

    public async Task<IActionResult> OnPostKhongAsync(Guid id)
    {
        if (await OpenAsync(id) is { } no) return no;
        var leader = ActorFor(VoicesModule.Decide);
        return await act.RefuseAsync(Commune, leader, RequestBy(leader), id, EnumCode<VoiceFault>.TryParse(Fault, out var fault) ? fault : null, Note) is { } refusal ? Refuse(refusal) : GoTo(Here.Path);
    }

    private async Task<IActionResult?> OpenAsync(Guid id)
    {
        if (await book.FindAsync(Commune, id) is not { } voice) return NotFound();
        if (await scope.RefuseAsync(ActorFor(VoicesModule.Decide), voice) is { } refusal) return new StatusCodeResult(refusal.Status);
        // Taken back or replaced: it is nobody's business any more what was said.
        if (voice.State is VoiceState.Withdrawn or VoiceState.Replaced) return NotFound();
        Voice = await book.ShowAsync(voice, Here.Site);
        Speaker = (await people.FindAsync(Commune, voice.SpeakerId))?.Name ?? "";
        Village = (await villages.FindAsync(Commune, voice.Village))?.Name ?? "";
        if (Voice.Script is { } script && voice.State == VoiceState.Waiting) Heard = (await book.OfAsync(Commune, script)).FirstOrDefault(v => v.Language == voice.Language);
        return null;
    }
}
