using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Messages;

/// <summary>What became of a message.</summary>
internal enum MessageStatus
{
    /// <summary>To be sent.</summary>
    Waiting,
    /// <summary>Handed to the channel. What the network did with it is not known, or not yet.</summary>
    Sent,
    /// <summary>The network says that the phone has it.</summary>
    Delivered,
    /// <summary>The network says that it cannot be delivered. It stands on the person's page, as all do.</summary>
    Undelivered,
    /// <summary>Refused by the channel, or given up after the last try. It stands on the person's page, as all do.</summary>
    Failed,
    /// <summary>There is no phone to send to; it stands on the person's page.</summary>
    OnPageOnly,
    /// <summary>The text was a code that is over, and has been erased.</summary>
    Forgotten,
}

/// <summary>One message of the ledger. The phone and the text are sealed.</summary>
internal sealed class Message
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }

    /// <summary>What it follows from, so that nothing is told twice: the place of an entry, or the SMS it answers.</summary>
    public required string Source { get; init; }
    public Guid? PersonId { get; init; }
    public byte[]? PhoneIndex { get; init; }
    public required byte[] Content { get; set; }

    /// <summary>What it is about, for a link (<see cref="MessageLinks"/>): a dossier's code, or a help request.</summary>
    public string? About { get; init; }
    public DateTime MadeAt { get; init; }

    /// <summary>When the text is to be erased: a sign-in code means nothing after five minutes.</summary>
    public DateTime? ForgetAt { get; set; }
    public MessageStatus Status { get; set; }
    public int Attempts { get; set; }
    public DateTime NextTryAt { get; set; }
    public DateTime? SettledAt { get; set; }
    public long Version { get; set; }

    /// <summary>A message to be sent, or to stand on the person's page where there is no phone.</summary>
    public static Message To(Keys keys, CommuneId commune, string source, Guid? person, string? phone, string text, DateTime at, string? about = null, DateTime? forgetAt = null, string? english = null)
    {
        var id = NewId.Next();
        return new Message
        {
            CommuneId = commune,
            Id = id,
            Source = source,
            PersonId = person,
            PhoneIndex = phone is null ? null : MessageContent.IndexOf(keys, phone),
            Content = new MessageContent(phone, text, english).Seal(keys, id),
            About = about,
            MadeAt = at,
            ForgetAt = forgetAt,
            Status = phone is null ? MessageStatus.OnPageOnly : MessageStatus.Waiting,
            NextTryAt = LearningMessages.NotAtNight(about, at),
        };
    }
}

/// <summary>The sealed part of a message.</summary>
/// <param name="English">The same for the page in English, where there is one; a phone is always sent the Vietnamese.</param>
internal sealed record MessageContent(string? Phone, string Text, string? English = null)
{
    private const string Purpose = "messages.content";

    public byte[] Seal(Keys keys, Guid id) => keys.SealText(Purpose, JsonSerializer.Serialize(this), id);

    public static MessageContent Open(Keys keys, Message message) => JsonSerializer.Deserialize<MessageContent>(keys.OpenText(Purpose, message.Content, message.Id))!;

    public static byte[] IndexOf(Keys keys, string phone) => keys.BlindIndex("messages.phone", phone);
}
