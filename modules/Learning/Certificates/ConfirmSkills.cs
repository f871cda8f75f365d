using Microsoft.EntityFrameworkCore;
using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Time;
using ThonSo.Learning.Frameworks;
using ThonSo.People;

namespace ThonSo.Learning.Certificates;

/// <summary>
/// An assessor says by name that somebody can do what an award stands for: the certificate is there at once. And takes it
/// back, at once too.
/// </summary>
internal sealed class ConfirmSkills(Work work, LearningRules rules, EvidenceBook evidence, CertificateBook certificates, AssessorScope scope, PersonBook people, Keys keys)
{
    /// <param name="until">Holds no longer than this, though the award would allow it.</param>
    /// <returns>The certificate.</returns>
    public async Task<Outcome<Guid>> RunAsync(CommuneId commune, Actor assessor, RequestId request, string code, Guid person, DateOnly? until = null)
    {
        if (await work.FindAsync(commune, request) is { Fact: CertificateIssued done }) return done.Certificate;
        if (rules.FindAward(code) is not { } award) return CertificateRefusals.NoAward;
        if (await scope.RefuseAsync(commune, assessor, award, person) is { } no) return no;
        if (await people.FindAsync(commune, person) is not { } holder) return CertificateRefusals.NoPerson;
        if (holder.Name.Length == 0) return CertificateRefusals.NameWanted;
        var today = work.Now.VietnamDate();
        var before = await certificates.LatestAsync(commune, person, award);
        if (before is { RevokedAt: null } && !before.MayRenewOn(today)) return CertificateRefusals.HoldsAlready;
        if ((await evidence.OfAsync(commune, person, award)).FirstOrDefault(e => !e.IsEnough(before?.NextAfter)) is { } lacking)
            return before is not null && lacking.Level == SkillLevel.Alone ? CertificateRefusals.ShownTooLongAgo(lacking.Skill.Name) : CertificateRefusals.NotShown(lacking.Skill.Name);

        var id = NewId.Next();
        DateOnly? expires = award.ValidMonths is { } months ? today.AddMonths(months) : null;
        if (until < expires) expires = until;
        work.Db.Insert(new CertificateRow
        {
            CommuneId = commune,
            Id = id,
            Number = CertificateNumber.Of(keys, id),
            Award = award.Code,
            PersonId = person,
            Name = keys.SealText(CertificateBook.NamePurpose, holder.Name, id),
            IssuedAt = work.Now,
            IssuedBy = assessor.Id,
            ExpiresOn = expires,
        });
        if (before is { RevokedAt: null }) work.Db.Attach(before).Entity.ReplacedBy = id;
        try
        {
            await work.CommitAsync(commune, assessor, request, new CertificateIssued(id, person, new(award.Code), expires, before is { RevokedAt: null } ? before.Id : null));
            return id;
        }
        // Another assessor, or the same tap twice, confirmed the same at this very moment.
        catch (Exception problem) when (problem is TakenException or StaleException)
        {
            return await work.FindAsync(commune, request) is { Fact: CertificateIssued first } ? first.Certificate : CertificateRefusals.HoldsAlready;
        }
    }

    public async Task<Refusal?> RevokeAsync(CommuneId commune, Actor assessor, RequestId request, Guid id, RevocationReason? reason)
    {
        if (await work.FindAsync(commune, request) is not null) return null;
        if (await work.Db.Set<CertificateRow>().SingleOrDefaultAsync(c => c.CommuneId == commune && c.Id == id) is not { } row || rules.FindAward(row.Award) is not { } award) return CertificateRefusals.NoCertificate;
        if (await scope.RefuseAsync(commune, assessor, award, row.PersonId) is { } no) return no;
        if (reason is not { } why) return CertificateRefusals.ReasonWanted;
        if (row.RevokedAt is not null) return null;
        (row.RevokedAt, row.RevokedBy, row.Reason) = (work.Now, assessor.Id, why);
        await work.CommitAsync(commune, assessor, request, new CertificateRevoked(id, row.PersonId, new(row.Award), why));
        return null;
    }
}
