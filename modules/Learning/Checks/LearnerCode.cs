using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Values;
using ThonSo.People;

namespace ThonSo.Learning.Checks;

/// <summary>
/// Four signs on a person's own page: whoever reads them out to a trainer is there and wants to be checked. They mean
/// something only together with the person's phone, and wrong tries are counted.
/// </summary>
internal sealed class LearnerCode(PersonBook people, Keys keys, LearnerCodeTries tries)
{
    private const int Length = 4;

    public string Of(Guid person) => keys.Secret("learning.learner", person, Length);

    public bool Is(Guid person, string? typed) => Keys.IsSame(Of(person), typed);

    public async Task<Outcome<Guid>> FindAsync(CommuneId commune, Guid trainer, string? phone, string? typed)
    {
        var (who, about) = ($"trainer {trainer}", $"phone {(PhoneNumber.TryParse(phone, out var number) ? number.ToString() : "")}");
        if (!tries.MayTry(who) || !tries.MayTry(about)) return Certificates.CertificateRefusals.TooManyTries;
        if (number != default && await people.FindAsync(commune, number) is { } person && Is(person.Id, typed)) return person.Id;
        tries.Missed(who);
        tries.Missed(about);
        return Certificates.CertificateRefusals.NobodyWithCode;
    }
}

internal sealed class LearnerCodeTries() : WrongTries(10, TimeSpan.FromMinutes(10));
