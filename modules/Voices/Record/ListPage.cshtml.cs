using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.Teams;
using ThonSo.Voices.Acts;

namespace ThonSo.Voices.Record;

/// <summary>What can be read aloud in a language, and what is missing; the member's own, and what waits for a leader.</summary>
[Authorize("voices.record")]
internal sealed class ListPageModel(VoiceBook book, Languages languages, TeamBook teams, VoiceScope scope) : AppPage
{
    /// <param name="Heard">What everybody hears.</param>
    /// <param name="Waiting">Somebody's, that waits.</param>
    public sealed record Line(Script Script, Listed? Heard, Listed? Waiting);

    public sealed record Shelf(Text Title, IReadOnlyList<Line> Lines)
    {
        public int Missing => Lines.Count(l => l.Heard is null);
    }

    [BindProperty(Name = "tieng", SupportsGet = true)]
    public string? Chosen { get; set; }

    public SpokenLanguage Language { get; private set; } = null!;

    public IReadOnlyList<(SpokenLanguage Language, int Heard)> Choices { get; private set; } = [];

    public IReadOnlyList<Shelf> Shelves { get; private set; } = [];

    public IReadOnlyList<Listed> Mine { get; private set; } = [];

    public bool MayDecide { get; private set; }

    public int ToDecide { get; private set; }

    public int Scripts => Shelves.Sum(s => s.Lines.Count);

    public async Task OnGetAsync()
    {
        var me = Here.PersonId!.Value;
        Language = languages.Find(Chosen) ?? await FirstAsync(me);
        var there = (await book.InLanguageAsync(Here.Site, Language.Code)).ToLookup(v => v.Recording.Script);
        var lists = new List<Shelf>();
        foreach (var shelf in book.Shelves)
            lists.Add(new Shelf(shelf.Title, [.. (await shelf.AllAsync(Here.Site)).Select(script => LineOf(script, there[script.Key.Value])).OrderBy(l => l.Heard is not null)]));
        Shelves = lists;
        var heard = await book.HeardAsync(Commune);
        Choices = [.. languages.All.Select(l => (l, heard.GetValueOrDefault(l.Code)))];
        Mine = await book.OfSpeakerAsync(Here.Site, me);
        MayDecide = Here.May(VoicesModule.Decide);
        if (MayDecide) ToDecide = (await book.WaitingAsync(Here.Site, await scope.LedAsync(Commune, me), IDeskCounts.Most)).Count(v => v.Recording.SpeakerId != me);
    }

    private static Line LineOf(Script script, IEnumerable<Listed> there) => new(script,
        there.FirstOrDefault(v => v.Recording.State == VoiceState.Approved), there.FirstOrDefault(v => v.Recording.State == VoiceState.Waiting));

    /// <summary>The member's own language: who speaks another than Vietnamese is wanted for that one.</summary>
    private async Task<SpokenLanguage> FirstAsync(Guid me)
    {
        var spoken = new List<string>();
        foreach (var village in Here.VillagesOf(Role.Helper).Union(Here.VillagesOf(Role.TeamLeader)))
            spoken.AddRange((await teams.FindAsync(Commune, village))?.Member(me)?.Languages ?? []);
        return languages.All.FirstOrDefault(l => l.Code != Voice.Vietnamese && spoken.Contains(l.Code)) ?? languages.All[0];
    }
}
