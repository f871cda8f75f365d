using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Learning.Frameworks;
using ThonSo.Learning.Lessons;
using ThonSo.People;
using ThonSo.Teams;

namespace ThonSo.Learning.Certificates;

/// <summary>The certificate of the trained neighbour: who holds one may file for others, and is told in time when it ends.</summary>
internal sealed class HelperLicence(CertificateBook certificates, LearningRules rules, CourseBook courses, VillageRoles roles, TimeProvider clock) : IHelperLicence, ITodayItems
{
    /// <summary>How many days before its end a member is reminded.</summary>
    public const int WarnedDays = 30;

    private IEnumerable<Award> Awards => rules.Awards.Where(a => a.LetsHelp);

    public async Task<HelperStanding> StandingAsync(CommuneId commune, Guid person)
    {
        if (!rules.HelpNeedsCertificate) return new HelperStanding(true, false, null, []);
        var best = await BestAsync(commune, person);
        return new HelperStanding(best is { State: CertificateState.Valid }, best is not null, best?.Row.ExpiresOn, [.. (await LessonsForAsync(commune, Awards)).Select(l => l.Title)]);
    }

    public async Task<IReadOnlyList<TodayItem>> OfAsync(CommuneId commune, Guid member)
    {
        if (!rules.HelpNeedsCertificate || await BestAsync(commune, member) is not { State: not CertificateState.Revoked, Row.ExpiresOn: { } end } held || end.AddDays(-WarnedDays) > clock.UtcNow().VietnamDate()) return [];
        var ended = held.State == CertificateState.Expired;
        // Whoever is in two teams reads it once.
        return [.. (await roles.VillagesAsync(commune, member)).Take(1).Select(village => new TodayItem(ended ? CertificateTexts.HasEnded : CertificateTexts.EndsSoon, held.Name, null, village, "/hoc/cua-toi", Due: end, Late: ended))];
    }

    /// <summary>The lessons that teach what these awards need.</summary>
    public async Task<IReadOnlyList<Lesson>> LessonsForAsync(CommuneId commune, IEnumerable<Award> awards)
    {
        var needs = awards.SelectMany(a => a.Needs).ToHashSet();
        return [.. (await courses.OfAsync(commune)).All.Where(l => l.Skills.Any(needs.Contains))];
    }

    private async Task<Certificate?> BestAsync(CommuneId commune, Guid person)
    {
        var codes = Awards.Select(a => a.Code).ToHashSet();
        return (await certificates.OfPersonAsync(commune, person)).Where(c => codes.Contains(c.Award.Code)).OrderBy(c => c.State).ThenByDescending(c => c.Row.IssuedAt).FirstOrDefault();
    }
}
