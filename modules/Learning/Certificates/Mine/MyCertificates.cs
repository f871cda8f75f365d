using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.Learning.Checks;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.Teams;

namespace ThonSo.Learning.Certificates.Mine;

/// <summary>What somebody holds, for their own page.</summary>
/// <param name="Code">What they read out to a trainer.</param>
/// <param name="Helper">How they stand with filing for others; null for who is in no team.</param>
/// <param name="Lessons">What to learn for that, where it is missing or ends soon.</param>
internal sealed record Holdings(string Code, IReadOnlyList<Certificate> Certificates, HelperStanding? Helper, IReadOnlyList<Lesson> Lessons);

/// <summary>Puts together what a person's own page says of certificates.</summary>
internal sealed class MyCertificates(CertificateBook book, HelperLicence licence, LearnerCode codes, LearningRules rules)
{
    public async Task<Holdings> OfAsync(Here here)
    {
        var me = here.PersonId!.Value;
        var certificates = await book.OfPersonAsync(here.Commune, me);
        var helps = here.VillagesOf(Role.Helper).Count + here.VillagesOf(Role.TeamLeader).Count > 0;
        var standing = helps ? await licence.StandingAsync(here.Commune, me) : null;
        var learns = standing is { } s && (!s.MayHelp || s.Until is { } end && end.AddDays(-HelperLicence.WarnedDays) <= book.Today);
        return new Holdings(codes.Of(me), certificates, standing, learns ? await licence.LessonsForAsync(here.Commune, rules.Awards.Where(a => a.LetsHelp)) : []);
    }

    /// <summary>The address of the credential.</summary>
    public string CredentialOf(Certificate certificate) => $"/hoc/chung-nhan/{certificate.Row.Id}/{book.SecretOf(certificate.Row.Id)}";

    public DateOnly Today => book.Today;
}
