using System.Net;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Values;
using ThonSo.People;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Teams;

namespace ThonSo.Assistance.Acts;

/// <summary>What somebody asks for.</summary>
/// <param name="Village">The village's code; null when it is not known: then the commune is asked.</param>
/// <param name="Phone">As typed.</param>
/// <param name="ForName">Whom it is for, when it is not for the asker.</param>
/// <param name="Language">A code of <see cref="Languages"/>: who speaks it is asked first; null when it does not matter.</param>
internal sealed record HelpWish(HelpWay? Way, string? Village, string? Phone, string? Name = null, string? Text = null, string? Procedure = null, string? ForName = null, string? Relation = null, string? Language = null);

/// <summary>
/// Asks for help. In the same act it is offered to the first who should be asked, so that it is never nobody's. Limits
/// count stored requests, so they hold across restarts and nodes.
/// </summary>
internal sealed class AskForHelp(Work work, TeamBook teams, VillageBook villages, PersonRegister register, PersonBook people, Catalogue catalogue, Languages languages, Keys keys, HelpSettings settings)
{
    private const int LongestText = 300;

    /// <summary>The shortest way to ask: a phone and some words, as a text message brings them.</summary>
    public async Task<Outcome<Guid>> RunAsync(CommuneId commune, PhoneNumber phone, string text, RequestId request)
    {
        var village = (await people.FindAsync(commune, phone))?.Profile.AddressVillage;
        return await RunAsync(commune, new Actor(Guid.Empty, Role.Visitor), request, new HelpWish(HelpWay.Call, village, phone.ToString(), Text: Fold.Clean(text) is var words && words.Length > LongestText ? words[..LongestText] : words), null);
    }

    /// <param name="address">Where it was asked from; null where the phone itself is the proof.</param>
    public async Task<Outcome<Guid>> RunAsync(CommuneId commune, Actor actor, RequestId request, HelpWish wish, IPAddress? address)
    {
        if (await work.FindAsync(commune, request) is { Fact: HelpAsked done }) return done.Request;
        if (await ProblemsAsync(commune, wish) is [var first, ..]) return first;
        var (way, phone, village) = (wish.Way!.Value, PhoneNumber.Parse(wish.Phone!), await villages.FindAsync(commune, wish.Village));
        var (phoneIndex, addressIndex) = (keys.BlindIndex("assistance.phone", phone.ToString()), keys.BlindIndex("assistance.address", address?.ToString() ?? ""));
        if (await TooManyAsync(commune, actor, phoneIndex, address is null ? null : addressIndex)) return Refusals.TooMany;

        var asker = actor.As == Role.Villager ? actor.Id : await register.KnowAsync(commune, "", phone);
        var team = village is null ? null : await teams.FindAsync(commune, village.Code);
        var procedure = ProcedureOf(wish.Procedure);
        var id = NewId.Next();
        var row = new HelpRequest
        {
            CommuneId = commune,
            Id = id,
            Village = village?.Code ?? "",
            AskerId = asker,
            Way = way,
            Procedure = procedure?.Value,
            Language = languages.Find(wish.Language)?.Code,
            Content = new HelpContent(Fold.Clean(wish.Name ?? ""), phone.ToString(), Fold.Clean(wish.Text ?? ""), Fold.Clean(wish.ForName ?? ""), Fold.Clean(wish.Relation ?? "")).Seal(keys, id),
            PhoneIndex = phoneIndex,
            AddressIndex = addressIndex,
            AskedAt = work.Now,
            Confirmed = actor.As != Role.Visitor,
        };
        row.Begin(Order(team, row, work.Now), work.Now, settings);
        work.Db.Insert(row);
        var receipt = await work.CommitAsync(commune, actor, request, new HelpAsked(id, village?.Id, asker, way, procedure, row.MemberId, team?.Leader.Person));
        return ((HelpAsked)receipt.Fact).Request;
    }

    /// <summary>All that is wrong with a wish, in the order of the form, so that it is mended in one go.</summary>
    public async Task<IReadOnlyList<Refusal>> ProblemsAsync(CommuneId commune, HelpWish wish)
    {
        var problems = new List<Refusal>();
        if (wish.Way is null) problems.Add(Refusals.WayMissing);
        if (wish.Village is { } code && await villages.FindAsync(commune, code) is null) problems.Add(Refusals.NoVillage);
        if (Fold.Clean(wish.Text ?? "").Length > LongestText) problems.Add(Refusals.TextTooLong);
        if (!PhoneNumber.TryParse(wish.Phone, out var phone) || phone.Kind == PhoneKind.Short) problems.Add(Refusals.PhoneWrong);
        // Somebody's daughter asks: for whom, then?
        if (Fold.Clean(wish.ForName ?? "").Length == 0 && Fold.Clean(wish.Relation ?? "").Length > 0) problems.Add(Refusals.ForWhomMissing);
        return problems;
    }

    /// <summary>Whom to ask, as of now.</summary>
    internal static IReadOnlyList<Guid> Order(Team? team, HelpRequest request, DateTime now) =>
        team is null ? [] : [.. team.InOrder(request.Language, now).Select(m => m.Person)];

    // At the counter many are asked for from one address and by one officer: no limit there.
    private async Task<bool> TooManyAsync(CommuneId commune, Actor actor, byte[] phone, byte[]? address)
    {
        if (actor.As is not (Role.Visitor or Role.Villager)) return false;
        var (day, hour) = (work.Now.AddDays(-1), work.Now.AddHours(-1));
        return await work.Db.Set<HelpRequest>().CountAsync(r => r.CommuneId == commune && r.PhoneIndex == phone && r.AskedAt > day) >= settings.PerPhoneADay
            || (address is not null && await work.Db.Set<HelpRequest>().CountAsync(r => r.CommuneId == commune && r.AddressIndex == address && r.AskedAt > hour) >= settings.PerAddressAnHour);
    }

    private ProcedureCode? ProcedureOf(string? code) => !string.IsNullOrEmpty(code) && catalogue.Find(new ProcedureCode(code)) is { } known ? known.Code : null;
}
