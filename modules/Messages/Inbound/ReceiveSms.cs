using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Values;

namespace ThonSo.Messages.Inbound;

/// <summary>
/// Takes an SMS to the commune in: durable before the gateway is told so, once however often it calls. Answering is done
/// afterwards. Limits count what is stored, so they hold across restarts and nodes.
/// </summary>
internal sealed class ReceiveSms(Work work, Keys keys, SmsAnswers answers)
{
    internal const int PerPhoneInTenMinutes = 6;
    internal const int PerPhoneInADay = 40;
    // Each answer costs the commune money; what floods it is no villager.
    internal const int PerCommuneInAMinute = 120;

    public async Task<Outcome<Guid>> RunAsync(CommuneId commune, PhoneNumber from, string text, RequestId request)
    {
        if (await work.FindAsync(commune, request) is { Fact: SmsReceived done }) return done.Sms;

        var now = work.Now;
        var (dayAgo, minuteAgo) = (now.AddDays(-1), now.AddMinutes(-1));
        var phoneIndex = MessageContent.IndexOf(keys, from.ToString());
        var all = work.Db.Set<Sms>().AsNoTracking().Where(s => s.CommuneId == commune);
        var recent = await all.Where(s => s.PhoneIndex == phoneIndex && s.ReceivedAt > dayAgo).Select(s => s.ReceivedAt).ToListAsync();
        if (recent.Count >= PerPhoneInADay || recent.Count(at => at > now.AddMinutes(-10)) >= PerPhoneInTenMinutes) return Refusals.TooManySms;
        if (await all.CountAsync(s => s.ReceivedAt > minuteAgo) >= PerCommuneInAMinute) return Refusals.TooManySms;

        var id = NewId.Next();
        work.Db.Add(new Sms
        {
            CommuneId = commune,
            Id = id,
            PhoneIndex = phoneIndex,
            Content = new SmsContent(from.ToString(), Fold.Clean(text[..Math.Min(text.Length, SmsText.Longest)])).Seal(keys, id),
            ReceivedAt = now,
            Status = SmsStatus.Waiting,
            NextTryAt = now,
        });
        var receipt = await work.CommitAsync(commune, new Actor(Guid.Empty, Role.Visitor), request, new SmsReceived(id));
        answers.Wake();
        return ((SmsReceived)receipt.Fact).Sms;
    }
}
