using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThonSo.Core.Acts;
using ThonSo.Core.Journal;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Sms;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Core.Values;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Messages.Inbound;

/// <summary>
/// Has each SMS answered by the command it names. The answer and the note that it was given are saved together, so a
/// crash neither loses nor doubles it. What keeps failing ends with a sentence to its sender, never in silence.
/// </summary>
internal sealed class SmsAnswers(IDbContextFactory<Db> dbs, Ledger ledger, Leases leases, IServiceScopeFactory scopes, PersonBook people, CommuneBook communes, Keys keys, TimeProvider clock, Sender sender, ILogger<SmsAnswers> log)
    : Worker("messages.answers", leases, log)
{
    private const int Batch = 50;

    /// <summary>Longer than any limit counts back. A call repeated later still finds its act in the journal.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3)];

    protected override async Task<bool> RoundAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var now = clock.UtcNow();
        var waiting = await db.Set<Sms>().AsNoTracking().Where(s => s.Status == SmsStatus.Waiting && s.NextTryAt <= now).OrderBy(s => s.NextTryAt).Take(Batch).ToListAsync(stopping);
        foreach (var sms in waiting)
        {
            if (!await MayWorkAsync(stopping)) return false;
            db.Attach(sms);
            await AnswerAsync(db, sms, stopping);
            await ledger.SaveAsync(db);
            sender.Wake();
        }
        await SweepAsync(stopping);
        return waiting.Count == Batch;
    }

    /// <summary>What was answered is gone in two days: no list is kept of who wrote to the commune.</summary>
    private async Task SweepAsync(CancellationToken stopping)
    {
        await using var db = await dbs.CreateDbContextAsync(stopping);
        var before = clock.UtcNow() - Kept;
        var over = await db.Set<Sms>().Where(s => s.Status == SmsStatus.Answered && s.NextTryAt < before).OrderBy(s => s.NextTryAt).Take(Batch).ToListAsync(stopping);
        if (over.Count == 0) return;
        db.RemoveRange(over);
        await ledger.SaveAsync(db);
    }

    private async Task AnswerAsync(Db db, Sms sms, CancellationToken stopping)
    {
        var now = clock.UtcNow();
        var site = communes.Of(sms.CommuneId).Site;
        sms.Attempts++;
        try
        {
            var content = SmsContent.Open(keys, sms);
            if (await RunAsync(sms, content, stopping) is { } reply) await AddAsync(db, sms, content, reply.Vi);
            sms.Content = SmsContent.Erased.Seal(keys, sms.Id);
            (sms.Status, sms.SettledAt) = (SmsStatus.Answered, now);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning(problem, "SMS {Id} could not be answered ({Attempts} tries)", sms.Id, sms.Attempts);
            if (sms.Attempts <= Pauses.Length)
            {
                sms.NextTryAt = now + Pauses[sms.Attempts - 1];
                return;
            }
            log.LogError("SMS {Id} of commune {Commune} is given up", sms.Id, sms.CommuneId);
            (sms.Status, sms.SettledAt) = (SmsStatus.Failed, now);
            await AddAsync(db, sms, SmsContent.Open(keys, sms), MessageTexts.SmsFailed(site.HelpPhone));
        }
    }

    /// <summary>The command's answer; for a word that no command knows, everything that can be sent.</summary>
    private async Task<Text?> RunAsync(Sms sms, SmsContent content, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ISmsCommand>().ToList();
        var text = SmsText.Of(content.Text);
        return commands.Find(c => c.Keywords.Any(k => Fold.Search(k) == text.Keyword)) is { } command
            ? await command.AnswerAsync(new SmsAsked(sms.CommuneId, PhoneNumber.Parse(content.Phone), text.Rest, new RequestId(sms.Id)), stopping)
            : Text.Same(MessageTexts.SmsUsage(commands.Select(c => c.Usage?.Vi).OfType<string>(), communes.Of(sms.CommuneId).Site.HelpPhone));
    }

    private async Task AddAsync(Db db, Sms sms, SmsContent content, string text)
    {
        var person = await people.FindAsync(sms.CommuneId, PhoneNumber.Parse(content.Phone));
        db.Add(Message.To(keys, sms.CommuneId, $"sms/{sms.Id}", person?.Id, content.Phone, text, clock.UtcNow()));
    }
}
