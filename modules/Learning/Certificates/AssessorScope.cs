using ThonSo.Core.Acts;
using ThonSo.Learning.Frameworks;
using ThonSo.People;
using ThonSo.Places;

namespace ThonSo.Learning.Certificates;

/// <summary>Somebody an assessor or a trainer has to do with.</summary>
/// <param name="Villages">Where they live and to whose teams they belong; empty while neither is known.</param>
internal sealed record Located(Guid Person, string Name, IReadOnlyList<Village> Villages);

/// <summary>Whom an assessor may confirm: the commune's everybody, a team's leader the people of the own village; nobody themselves.</summary>
internal sealed class AssessorScope(PersonBook people, VillageRoles roles, VillageBook villages)
{
    public async Task<Refusal?> RefuseAsync(CommuneId commune, Actor assessor, Award award, Guid person)
    {
        if (!award.Assessors.Contains(assessor.As)) return CertificateRefusals.NotYourAward(award.Name);
        if (assessor.Id == person) return CertificateRefusals.ConfirmYourself;
        if (assessor.As != Role.TeamLeader) return null;
        var led = (await roles.HeldAsync(commune, [assessor.Id])).Where(r => r.Role == Role.TeamLeader).Select(r => r.Village).ToHashSet();
        return (await LocateAsync(commune, [person])).Any(p => p.Villages.Any(v => led.Contains(v.Code))) ? null : CertificateRefusals.NotYourVillage;
    }

    /// <summary>Whether somebody is in a village's team.</summary>
    public async Task<bool> IsMemberAsync(CommuneId commune, Guid person) => (await roles.HeldAsync(commune, [person])).Count > 0;

    /// <summary>People with the villages they belong to, in the order of the villages and of their names.</summary>
    public async Task<IReadOnlyList<Located>> LocateAsync(CommuneId commune, IEnumerable<Guid> persons)
    {
        var known = await people.FindAsync(commune, persons);
        var teams = (await roles.HeldAsync(commune, [.. known.Keys])).ToLookup(r => r.Person, r => r.Village);
        var all = await villages.OfAsync(commune);
        return [.. known.Values.Select(p => new Located(p.Id, p.Name, [.. all.Where(v => v.Code == p.Profile.AddressVillage || teams[p.Id].Contains(v.Code))]))];
    }
}
