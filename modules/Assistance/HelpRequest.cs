using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;

namespace ThonSo.Assistance;

/// <summary>What was said when asking, sealed as a whole.</summary>
/// <param name="Text">What it is about, in the asker's words.</param>
/// <param name="Phone">E.164.</param>
/// <param name="ForName">Whom the help is for, where it is not for the asker.</param>
/// <param name="Relation">What the asker is to that person.</param>
internal sealed record HelpContent(string Name, string Phone, string Text, string ForName, string Relation)
{
    private const string Purpose = "assistance.content";

    public byte[] Seal(Keys keys, Guid request) => keys.SealText(Purpose, JsonSerializer.Serialize(this), request);

    public static HelpContent Open(Keys keys, HelpRequest request) => JsonSerializer.Deserialize<HelpContent>(keys.OpenText(Purpose, request.Content, request.Id))!;
}

/// <summary>
/// A villager's wish for help. It always has exactly one owner: a member of the team, or the commune when no member is
/// left to ask.
/// </summary>
internal sealed class HelpRequest
{
    public CommuneId CommuneId { get; init; }
    public Guid Id { get; init; }

    /// <summary>The village's code; empty while nobody knows where.</summary>
    public required string Village { get; init; }
    public Guid AskerId { get; init; }
    public HelpWay Way { get; init; }
    public string? Procedure { get; init; }
    public string? Language { get; init; }
    public required byte[] Content { get; init; }
    public required byte[] PhoneIndex { get; init; }
    public required byte[] AddressIndex { get; init; }
    public DateTime AskedAt { get; init; }

    /// <summary>Whether the phone is known to be the asker's: signed in, at the counter, or called back by the member.</summary>
    public bool Confirmed { get; set; }
    public HelpState State { get; private set; }

    /// <summary>Whose it is; null when it is with the commune or over without anybody.</summary>
    public Guid? MemberId { get; set; }

    /// <summary>Who was asked in this round and did not take it, with spaces between.</summary>
    public string Tried { get; private set; } = "";

    /// <summary>Until when the member must answer, the promise holds, or the asker may speak: what is late when it is over.</summary>
    public DateTime? Until { get; private set; }
    public DateTime? PromisedAt { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public CloseReason? Reason { get; private set; }
    public long Version { get; set; }

    public bool IsOver => State == HelpState.Closed;

    /// <summary>Nobody of the team has it, nobody answered in time, or the promised time is over.</summary>
    public bool IsLate(DateTime now) => State == HelpState.Open || (State is HelpState.Offered or HelpState.Taken && Until < now);

    /// <summary>Begins: offered to the first of the order, or with the commune.</summary>
    public void Begin(IReadOnlyList<Guid> order, DateTime now, HelpSettings settings) => Offer(order, now, settings);

    /// <summary>
    /// Takes a step, or says why not. The table says who may; here is what follows. Nothing is changed by a refusal.
    /// </summary>
    /// <param name="order">Whom to ask, in order, as of now: absent members are not in it.</param>
    public Refusal? Move(HelpStep step, Party by, Guid? person, Wish wish, IReadOnlyList<Guid> order, DateTime now, HelpSettings settings)
    {
        if (Transitions.Find(step, State) is not { } transition) return State == HelpState.Closed ? Refusals.Over : step == HelpStep.Take ? Refusals.TakenByOther : Refusals.NotNow;
        if ((transition.By & by) == 0) return step == HelpStep.Take && State == HelpState.Taken ? Refusals.TakenByOther : Refusals.NotYours;
        // Two who pass on at once would otherwise pass over somebody who was only just asked.
        if (step is HelpStep.PassOn or HelpStep.Lapse && Until > now) return Refusals.NotNow;
        switch (step)
        {
            case HelpStep.Take:
                if (wish.Promised is not { } at || at < now.AddMinutes(-1) || at > now.AddDays(14)) return Refusals.PromiseWrong;
                (State, MemberId, PromisedAt, Until, Confirmed) = (HelpState.Taken, person, at, at, true);
                break;
            case HelpStep.Decline or HelpStep.PassOn:
                Tried = $"{Tried} {MemberId:N}".Trim();
                Offer(order, now, settings);
                break;
            case HelpStep.Arrive:
                (State, Until) = (HelpState.Arrived, null);
                break;
            case HelpStep.Finish:
                (State, DoneAt, Until) = (HelpState.Done, now, now.AddDays(settings.CloseDays));
                break;
            case HelpStep.NotDone:
                Tried = "";
                // Whoever began it knows most of it, as long as they are there.
                Offer(MemberId is { } same && order.Contains(same) ? [same, .. order.Where(m => m != same)] : order, now, settings);
                break;
            case HelpStep.Reassign:
                if (wish.To is not { } heir || !order.Contains(heir)) return Refusals.NobodyChosen;
                Tried = "";
                Offer([heir, .. order.Where(m => m != heir)], now, settings);
                break;
            case HelpStep.Close when wish.Reason is not (CloseReason.NotReached or CloseReason.Duplicate or CloseReason.NotForUs):
                return Refusals.ReasonMissing;
            default:
                (State, Until) = (HelpState.Closed, null);
                Reason = step switch { HelpStep.Confirm => CloseReason.Helped, HelpStep.Cancel => CloseReason.Cancelled, HelpStep.Lapse => CloseReason.NoAnswer, _ => wish.Reason };
                break;
        }
        if (State != HelpState.Closed) Reason = null;
        return null;
    }

    private void Offer(IReadOnlyList<Guid> order, DateTime now, HelpSettings settings)
    {
        var tried = Tried.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToHashSet();
        MemberId = order.Where(m => !tried.Contains(m)).Select(m => (Guid?)m).FirstOrDefault();
        State = MemberId is null ? HelpState.Open : HelpState.Offered;
        (Until, PromisedAt, DoneAt) = (MemberId is null ? null : now.AddMinutes(settings.AnswerMinutes), null, null);
    }
}

/// <summary>What a step is told.</summary>
/// <param name="Promised">When the member comes or calls.</param>
/// <param name="To">Who gets it.</param>
internal sealed record Wish(DateTime? Promised = null, Guid? To = null, CloseReason? Reason = null)
{
    public static readonly Wish Nothing = new();
}
