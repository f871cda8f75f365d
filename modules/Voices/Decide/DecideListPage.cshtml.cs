using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Voices.Acts;

namespace ThonSo.Voices.Decide;

/// <summary>The recordings that wait to be heard: for a team's leader the own team's, for the commune all.</summary>
[Authorize("voices.decide")]
internal sealed class DecideListPageModel(VoiceBook book, VoiceScope scope, PersonBook people, VillageBook villages) : AppPage
{
    private const int Most = 200;

    public IReadOnlyList<(Listed Voice, string Speaker, string Village)> Waiting { get; private set; } = [];

    public string Layout => DecidePages.LayoutFor(Here);

    public bool AtDesk => Here.VillagesFor(VoicesModule.Decide) is null;

    public async Task OnGetAsync()
    {
        var waiting = await book.WaitingAsync(Here.Site, AtDesk ? null : await scope.LedAsync(Commune, Here.PersonId!.Value), Most);
        var names = await people.NamesAsync(Commune, waiting.Select(v => v.Recording.SpeakerId));
        var places = (await villages.OfAsync(Commune)).ToDictionary(v => v.Code, v => v.Name);
        Waiting = [.. waiting.Select(v => (v, names.GetValueOrDefault(v.Recording.SpeakerId) ?? "", places.GetValueOrDefault(v.Recording.Village) ?? ""))];
    }
}

internal static class DecidePages
{
    /// <summary>An officer stays at the desk, a team's leader on the phone.</summary>
    public static string LayoutFor(Here here) => here.VillagesFor(VoicesModule.Decide) is null ? "/Core/Web/Layout/Desk.cshtml" : "/Core/Web/Layout/Citizen.cshtml";
}
