using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Values;
using ThonSo.Messages.Inbound;
using ThonSo.People;

namespace ThonSo.Messages;

/// <summary>A message as it is read.</summary>
/// <param name="Status">The code of what became of it.</param>
internal sealed record MessageView(DateTime At, string? Phone, string Text, string Status, string? About)
{
    /// <summary>The same in words; nothing where nothing is worth saying.</summary>
    [JsonIgnore]
    public Text Became { get; init; }

    /// <summary>The words in English, where there are any.</summary>
    [JsonIgnore]
    public string? English { get; init; }

    /// <summary>Where it leads.</summary>
    [JsonIgnore]
    public (string Path, Text Words)? Link { get; init; }
}

/// <summary>Reads the ledger.</summary>
internal sealed class MessageBook(Db db, Keys keys, PersonBook people)
{
    private const int Most = 100;

    /// <summary>What a person was told, newest first; sign-in codes are not among it.</summary>
    public async Task<IReadOnlyList<MessageView>> OfAsync(CommuneId commune, Guid person) =>
        Open(await db.Set<Message>().AsNoTracking().Where(m => m.CommuneId == commune && m.PersonId == person).OrderByDescending(m => m.MadeAt).Take(Most).ToListAsync());

    /// <summary>What went to a phone, newest first: codes, and what the person with that phone was told.</summary>
    public async Task<IReadOnlyList<MessageView>> ToPhoneAsync(CommuneId commune, string? phone)
    {
        if (!PhoneNumber.TryParse(phone, out var number)) return [];
        var index = MessageContent.IndexOf(keys, number.ToString());
        var person = (await people.FindAsync(commune, number))?.Id;
        var sent = db.Set<Message>().AsNoTracking().Where(m => m.CommuneId == commune && m.PhoneIndex == index).OrderByDescending(m => m.MadeAt).ThenByDescending(m => m.Id);
        var codes = await sent.Where(m => m.PersonId == null).Take(Most).ToListAsync();
        var told = person is null ? [] : await sent.Where(m => m.PersonId == person).Take(Most).ToListAsync();
        return Open([.. codes.Concat(told).OrderByDescending(m => m.MadeAt).ThenByDescending(m => m.Id).Take(Most)]);
    }

    /// <summary>The newest messages of all, for the demonstration's page.</summary>
    public async Task<IReadOnlyList<MessageView>> NewestAsync(CommuneId commune) =>
        Open(await db.Set<Message>().AsNoTracking().Where(m => m.CommuneId == commune).OrderByDescending(m => m.Id).Take(30).ToListAsync());

    /// <summary>Waits for the answer to an SMS, three seconds at most: somebody looks at the demonstration's page.</summary>
    public async Task AnsweredAsync(CommuneId commune, Guid sms, CancellationToken stopping)
    {
        for (var i = 0; i < 30; i++)
        {
            if (await db.Set<Sms>().AnyAsync(s => s.CommuneId == commune && s.Id == sms && s.Status != SmsStatus.Waiting, stopping)) return;
            await Task.Delay(100, stopping);
        }
    }

    private List<MessageView> Open(List<Message> rows) => [.. rows.Where(m => m.Status != MessageStatus.Forgotten).Select(m =>
    {
        var content = MessageContent.Open(keys, m);
        return new MessageView(m.MadeAt, content.Phone, content.Text, EnumCode<MessageStatus>.Of(m.Status), m.About) { Became = Texts.Of(m.Status), English = content.English, Link = MessageLinks.Of(keys, m.About) };
    })];
}
