using ThonSo.Core.Language;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Teams;

namespace ThonSo.Assistance.Members;

/// <summary>A request as a list shows it.</summary>
/// <param name="Asker">Who needs it; the phone where no name was said.</param>
internal sealed record Seen(HelpRequest Request, HelpContent Content, string Asker, string Village, string? Owner, Text? Procedure, Text? Language, bool Late);

/// <summary>A list of requests with the place their pages are at.</summary>
internal sealed record SeenList(IReadOnlyList<Seen> Requests, string Root, bool WithVillage);

/// <summary>A request with all there is to do about it.</summary>
/// <param name="Members">To whom it may be given.</param>
internal sealed record OneSeen(Seen Seen, Party Party, string Path, string Phone, string Promised, IReadOnlyList<TeamMember> Members, string Code)
{
    public bool May(HelpStep step) => Transitions.Find(step, Seen.Request.State) is { } transition && (transition.By & Party) != 0;
}

/// <summary>Puts requests into words.</summary>
internal sealed class Showing(HelpBook book, PersonBook people, VillageBook villages, Catalogue catalogue, Languages languages, TimeProvider clock)
{
    public async Task<IReadOnlyList<Seen>> OfAsync(ThonSo.Core.Acts.CommuneId commune, IEnumerable<HelpRequest> requests)
    {
        var all = requests.ToList();
        var names = await people.NamesAsync(commune, all.Select(r => r.AskerId).Concat(all.Select(r => r.MemberId).OfType<Guid>()));
        var places = (await villages.OfAsync(commune)).ToDictionary(v => v.Code, v => v.Name);
        var now = ThonSo.Core.Time.Clock.UtcNow(clock);
        return [.. all.Select(r =>
        {
            var content = book.Open(r);
            var asker = content.Name.Length > 0 ? content.Name : names.GetValueOrDefault(r.AskerId, "");
            return new Seen(r, content, asker.Length > 0 ? asker : Shown(content.Phone), places.GetValueOrDefault(r.Village, ""), r.MemberId is { } id ? names.GetValueOrDefault(id) : null,
                r.Procedure is { } code ? catalogue.Find(new ProcedureCode(code))?.Plain : null, languages.Find(r.Language)?.Name, r.IsLate(now));
        })];
    }

    public static string Shown(string phone) => ThonSo.Core.Values.PhoneNumber.Parse(phone).Display;
}
