using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Values;

namespace ThonSo.Teams.Acts;

/// <summary>What a form or a line of a list says of a household.</summary>
internal sealed record HouseholdInput(string? Code, string? Head, string? Address, string? Phone, string? Language, Guid? Member);

/// <summary>Writes households down and gives them to members.</summary>
internal sealed class HouseholdActs(Work work, TeamBook book, Languages languages)
{
    /// <param name="id">Null for a new household.</param>
    public async Task<Refusal?> SaveAsync(CommuneId commune, Actor actor, RequestId request, string village, Guid? id, HouseholdInput input)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        var code = Fold.Clean(input.Code ?? "");
        if (Wrong(open, input, code, out var phone) is { } wrong) return wrong;
        HouseholdRow? row = null;
        if (id is { } known)
        {
            row = await work.Db.Set<HouseholdRow>().SingleOrDefaultAsync(h => h.CommuneId == commune && h.TeamId == open.Team.Id && h.Id == known);
            if (row is null) return Refusals.NoHousehold;
        }
        else
        {
            if (await work.Db.Set<HouseholdRow>().AnyAsync(h => h.CommuneId == commune && h.TeamId == open.Team.Id && h.Code == code)) return Refusals.CodeTaken;
            row = New(open.Team, code);
            work.Db.Add(row);
        }
        Apply(row, input, phone, input.Member ?? open.Leader.PersonId);
        await work.CommitAsync(commune, actor, request, new HouseholdSet(open.Team.Id, row.Id, row.MemberId));
        return null;
    }

    public async Task<Refusal?> AssignAsync(CommuneId commune, Actor actor, RequestId request, string village, IReadOnlyList<Guid> households, Guid? to)
    {
        if (await Opened.OfAsync(work, commune, village) is not { } open) return Refusals.NoTeam;
        if (to is not { } member || open.Member(member) is null) return Refusals.NoMember;
        if (households.Count == 0) return Refusals.NothingChosen;
        var rows = await work.Db.Set<HouseholdRow>().Where(h => h.CommuneId == commune && h.TeamId == open.Team.Id && households.Contains(h.Id)).ToListAsync();
        if (rows.Count != households.Distinct().Count()) return Refusals.NoHousehold;
        foreach (var row in rows) row.MemberId = member;
        await work.CommitAsync(commune, actor, request, new HouseholdsAssigned(open.Team.Id, member, [.. rows.Select(r => r.Id)]));
        return null;
    }

    /// <summary>Why a household cannot be written down so, or null.</summary>
    internal Refusal? Wrong(Opened open, HouseholdInput input, string code, out PhoneNumber? phone)
    {
        phone = PhoneNumber.TryParse(input.Phone, out var number) ? number : null;
        if (code.Length == 0) return Refusals.CodeMissing;
        if (Fold.Clean(input.Head ?? "").Length == 0) return Refusals.HeadMissing;
        if (phone is null && !string.IsNullOrWhiteSpace(input.Phone)) return Refusals.NotAPhone;
        if (languages.Find(input.Language) is null) return Refusals.LanguageUnknown;
        return input.Member is { } member && open.Member(member) is null ? Refusals.NoMember : null;
    }

    internal static HouseholdRow New(TeamRow team, string code) =>
        new() { CommuneId = team.CommuneId, Id = NewId.Next(), TeamId = team.Id, Code = code, Head = "", SearchText = "", Address = "", Language = "" };

    internal void Apply(HouseholdRow row, HouseholdInput input, PhoneNumber? phone, Guid member)
    {
        row.Head = Fold.Clean(input.Head!);
        row.Address = Fold.Clean(input.Address ?? "");
        row.SearchText = Fold.Search($"{row.Code} {row.Head} {row.Address}");
        // Sealed anew only when it is another number: what is sealed twice never looks alike, and nothing would seem unchanged.
        if (book.OpenPhone(row) != phone) row.Phone = book.SealPhone(row.Id, phone);
        row.Language = input.Language!;
        row.MemberId = member;
    }
}
