using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Messages;

/// <summary>What became of a message.</summary>
internal enum MessageStatus
{
    /// <summary>To be sent.</summary>
    Waiting,
    /// <summary>Handed to the channel.</summary>
    Sent,
    /// <summary>Given up after the last try. It stands on the person's page, as all do.</summary>
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

    /// <summary>The entry it follows from, so that no entry is told twice: <c>1234/moved</c>.</summary>
    public required string Source { get; init; }
    public Guid? PersonId { get; init; }
    public byte[]? PhoneIndex { get; init; }
    public required byte[] Content { get; set; }

    /// <summary>The code of the dossier it is about, for a link.</summary>
    public string? About { get; init; }
    public DateTime MadeAt { get; init; }

    /// <summary>When the text is to be erased: a sign-in code means nothing after five minutes.</summary>
    public DateTime? ForgetAt { get; set; }
    public MessageStatus Status { get; set; }
    public int Attempts { get; set; }
    public DateTime NextTryAt { get; set; }
    public DateTime? SettledAt { get; set; }
    public long Version { get; set; }
}

/// <summary>The sealed part of a message.</summary>
internal sealed record MessageContent(string? Phone, string Text)
{
    private const string Purpose = "messages.content";

    public byte[] Seal(Keys keys, Guid id) => keys.SealText(Purpose, JsonSerializer.Serialize(this), id);

    public static MessageContent Open(Keys keys, Message message) => JsonSerializer.Deserialize<MessageContent>(keys.OpenText(Purpose, message.Content, message.Id))!;

    public static byte[] IndexOf(Keys keys, string phone) => keys.BlindIndex("messages.phone", phone);
}
