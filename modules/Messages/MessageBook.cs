using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;
using ThonSo.Core.Values;

namespace ThonSo.Messages;

/// <summary>A message as it is read.</summary>
internal sealed record MessageView(DateTime At, string? Phone, string Text, string Status, string? About);

/// <summary>Reads the ledger.</summary>
internal sealed class MessageBook(Db db, Keys keys)
{
    private const int Most = 100;

    /// <summary>What a person was told, newest first; sign-in codes are not among it.</summary>
    public async Task<IReadOnlyList<MessageView>> OfAsync(CommuneId commune, Guid person) =>
        Open(await db.Set<Message>().AsNoTracking().Where(m => m.CommuneId == commune && m.PersonId == person).OrderByDescending(m => m.MadeAt).Take(Most).ToListAsync());

    public async Task<IReadOnlyList<MessageView>> ToPhoneAsync(CommuneId commune, string? phone)
    {
        if (!PhoneNumber.TryParse(phone, out var number)) return [];
        var index = MessageContent.IndexOf(keys, number.ToString());
        return Open(await db.Set<Message>().AsNoTracking().Where(m => m.CommuneId == commune && m.PhoneIndex == index).OrderByDescending(m => m.MadeAt).ThenByDescending(m => m.Id).Take(Most).ToListAsync());
    }

    /// <summary>The newest messages of all, for the demonstration's page.</summary>
    public async Task<IReadOnlyList<MessageView>> NewestAsync(CommuneId commune) =>
        Open(await db.Set<Message>().AsNoTracking().Where(m => m.CommuneId == commune).OrderByDescending(m => m.Id).Take(30).ToListAsync());

    private List<MessageView> Open(List<Message> rows) => [.. rows.Where(m => m.Status != MessageStatus.Forgotten).Select(m =>
    {
        var content = MessageContent.Open(keys, m);
        return new MessageView(m.MadeAt, content.Phone, content.Text, EnumCode<MessageStatus>.Of(m.Status), m.About);
    })];
}
