using System.Net;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Values;

namespace ThonSo.People.SignIn;

/// <summary>
/// Asks for a sign-in code. The answer is the same whether the phone is known or not: an unknown one becomes a new
/// person when its code is entered. Limits count stored codes, so they hold across restarts and nodes.
/// </summary>
internal sealed class AskCode(Work work, PersonBook people, SignInCodes codes, Keys keys)
{
    private const int PerPhoneInTenMinutes = 3;
    private const int PerPhoneInADay = 10;
    // A whole village may come through one address of the mobile network.
    private const int PerAddressInAnHour = 60;

    public async Task<Outcome<CodeRow>> RunAsync(CommuneId commune, string? typed, IPAddress? address, RequestId request)
    {
        if (await work.FindAsync(commune, request) is { Fact: CodeAsked done }) return await FirstAsync(commune, done);
        if (!PhoneNumber.TryParse(typed, out var phone) || !phone.IsMobile) return Refusals.NotAMobile;

        var now = work.Now;
        var phoneIndex = people.IndexOf(phone);
        var addressIndex = keys.BlindIndex("people.address", address?.ToString() ?? "");
        var recent = await work.Db.Set<CodeRow>().AsNoTracking().Where(c => c.CommuneId == commune && c.PhoneIndex == phoneIndex && c.MadeAt > now.AddDays(-1)).Select(c => c.MadeAt).ToListAsync();
        if (recent.Count >= PerPhoneInADay || recent.Count(at => at > now.AddMinutes(-10)) >= PerPhoneInTenMinutes) return Refusals.TooManyCodes;
        if (await work.Db.Set<CodeRow>().CountAsync(c => c.CommuneId == commune && c.AddressIndex == addressIndex && c.MadeAt > now.AddHours(-1)) >= PerAddressInAnHour) return Refusals.TooManyCodes;

        var id = NewId.Next();
        var row = new CodeRow
        {
            CommuneId = commune,
            Id = id,
            Phone = codes.SealPhone(id, phone),
            PhoneIndex = phoneIndex,
            AddressIndex = addressIndex,
            MadeAt = now,
            ExpiresAt = now + SignInCodes.ValidFor,
        };
        work.Db.Add(row);
        var receipt = await work.CommitAsync(commune, new Actor(Guid.Empty, Role.Visitor), request, new CodeAsked(id));
        return receipt.Replayed ? await FirstAsync(commune, (CodeAsked)receipt.Fact) : row;
    }

    /// <summary>The code that the same request got before: a double tap is one message.</summary>
    private Task<CodeRow> FirstAsync(CommuneId commune, CodeAsked done) =>
        work.Db.Set<CodeRow>().AsNoTracking().SingleAsync(c => c.CommuneId == commune && c.Id == done.Code);
}
