using System.Text.Json;
using ThonSo.Core.Acts;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Core.Language;

namespace ThonSo.Core.Field;

/// <summary>
/// One kind of thing a member of a team does on a phone without a line, and sends later. A module registers its acts as
/// scoped services; whoever talks with the phones finds them by their kind.
/// </summary>
public interface IFieldAct
{
    /// <summary>Names it for ever, as facts are named: <c>help.take</c>. A phone may send it months later.</summary>
    string Kind { get; }

    /// <summary>What it is, for whoever reads a list of acts.</summary>
    Text Title { get; }

    /// <summary>
    /// Does it, by the same rules as its page. Called again for the same act after a crash or a lost answer, so whatever
    /// it commits carries <see cref="FieldCall.Request"/>, or changes nothing the second time.
    /// </summary>
    Task<FieldAnswer> RunAsync(FieldCall call, CancellationToken stopping);
}

/// <summary>An act as a phone sent it.</summary>
/// <param name="Act">The id the phone gave it (UUIDv7), which what it makes may take as its own.</param>
/// <param name="Actor">The person who did it; whether they still may is for the act to ask.</param>
/// <param name="Said">When it was done, as the phone's clock says after its error is taken out; never later than now.</param>
/// <param name="Photos">Photographs that belong to it, all of them here already.</param>
public sealed record FieldCall(CommuneId Commune, Guid Act, Actor Actor, RequestId Request, DateTime Said, JsonElement Body, IReadOnlyList<FieldPhoto> Photos)
{
    /// <summary>A text of the body; null when it is not there or no text.</summary>
    public string? Text(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Normalize() : null;

    /// <summary>An id of the body; null when it is not there or no id.</summary>
    public Guid? Id(string name) => Guid.TryParse(Text(name), out var id) ? id : null;

    /// <summary>A further wish of the same act, for what it commits besides its main fact.</summary>
    public RequestId RequestFor(string part) => RequestId.From(Actor, $"{Act:N}:{part}");
}

/// <param name="Slot">What it is a photograph of, as the act names it; empty when the act has one kind only.</param>
public sealed record FieldPhoto(Guid Id, string Slot, KeptPaper Paper);

/// <summary>How an act of a phone ended, or that it waits.</summary>
/// <param name="Says">One sentence for the member: what came of it, why not and what to do, or what it waits for.</param>
/// <param name="Link">Where to see what came of it.</param>
public sealed record FieldAnswer(FieldState State, Text Says, string? Code = null, string? Link = null)
{
    public static FieldAnswer Accepted(Text says, string? link = null) => new(FieldState.Accepted, says, null, link);

    public static implicit operator FieldAnswer(Refusal refusal) => new(FieldState.Refused, refusal.Sentence, refusal.Code);
}

/// <summary>Where an act of a phone stands. What is accepted or refused stays so.</summary>
public enum FieldState
{
    /// <summary>Done: it counts.</summary>
    Accepted,
    /// <summary>Not done, and told why. The phone keeps what was written.</summary>
    Refused,
    /// <summary>Kept by the server, which does it as soon as it can: the phone may be lost meanwhile.</summary>
    Waiting,
}

/// <summary>What a phone carries of a module: the part that one member may see.</summary>
public interface IFieldShelf
{
    /// <summary>Names it on the phone for ever: <c>households</c>.</summary>
    string Name { get; }

    /// <summary>Everything the member may see of it now. What is no longer in it is taken off the phone.</summary>
    Task<IReadOnlyList<FieldItem>> OfAsync(FieldMember member, CancellationToken stopping);
}

/// <summary>A member of one or more teams, as of now.</summary>
/// <param name="Villages">Codes of the villages.</param>
public sealed record FieldMember(CommuneId Commune, Guid Person, IReadOnlyList<string> Villages);

/// <param name="Value">Becomes JSON; an anonymous object with short names.</param>
public sealed record FieldItem(Guid Key, object Value);
