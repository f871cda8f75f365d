using ThonSo.Core.Acts;

namespace ThonSo.Messages;

/// <summary>An SMS to the commune was received; what it says and from whom lies in the module's table until it is answered.</summary>
[FactName("messages.sms-received", 1)]
public sealed record SmsReceived(Guid Sms) : IFact
{
    public Guid Subject => Sms;
}
