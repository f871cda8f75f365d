using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Messages.Inbound;

/// <summary>What became of an SMS to the commune.</summary>
internal enum SmsStatus
{
    /// <summary>To be answered.</summary>
    Waiting,
    /// <summary>Answered, or understood as needing no answer; its text and number are erased.</summary>
    Answered,
    /// <summary>Could not be dealt with after the last try; its sender was told so. The text is kept.</summary>
    Failed,
}

/// <summary>One SMS to the commune. The phone and the text are sealed.</summary>
internal sealed class Sms
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }

    /// <summary>Counts a phone's messages without saying which phone.</summary>
    public required byte[] PhoneIndex { get; init; }
    public required byte[] Content { get; set; }
    public DateTime ReceivedAt { get; init; }
    public SmsStatus Status { get; set; }
    public int Attempts { get; set; }
    public DateTime NextTryAt { get; set; }
    public DateTime? SettledAt { get; set; }
    public long Version { get; set; }
}

/// <summary>The sealed part of an SMS.</summary>
internal sealed record SmsContent(string Phone, string Text)
{
    private const string Purpose = "messages.sms";

    public static readonly SmsContent Erased = new("", "");

    public byte[] Seal(Keys keys, Guid id) => keys.SealText(Purpose, JsonSerializer.Serialize(this), id);

    public static SmsContent Open(Keys keys, Sms sms) => JsonSerializer.Deserialize<SmsContent>(keys.OpenText(Purpose, sms.Content, sms.Id))!;
}
