using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Language;
using ThonSo.Core.Web;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Certificates;

/// <summary>Somebody who can be confirmed.</summary>
internal sealed record Candidate(Guid Person, string Name, bool Renews);

/// <param name="Name">Null where the village is not known.</param>
internal sealed record VillageCandidates(string? Name, IReadOnlyList<Candidate> People);

/// <param name="More">How many are not shown.</param>
internal sealed record AwardCandidates(Award Award, IReadOnlyList<VillageCandidates> Villages, int More, IReadOnlyList<Certificate> Holders);

/// <summary>Who can do what an award stands for and has no certificate, village by village.</summary>
[Authorize("learning.confirm")]
internal sealed class AssessPageModel(LearningRules rules, EvidenceBook evidence, CertificateBook certificates, AssessorScope scope) : AppPage
{
    private const int Most = 200;

    public IReadOnlyList<AwardCandidates> Awards { get; private set; } = [];

    public string Layout => AssessorPages.LayoutFor(Here);

    public async Task OnGetAsync()
    {
        var assessor = ActorFor(LearningModule.Confirm);
        var awards = new List<AwardCandidates>();
        foreach (var award in rules.Awards.Where(a => a.Assessors.Contains(assessor.As))) awards.Add(await OfAsync(award, assessor.Id));
        Awards = awards;
    }

    private async Task<AwardCandidates> OfAsync(Award award, Guid me)
    {
        var mine = Here.VillagesFor(LearningModule.Confirm);
        var latest = await certificates.LatestAsync(Commune, award);
        var ready = (await evidence.ReadyAsync(Commune, award))
            .Where(r => r.Key != me && (latest.GetValueOrDefault(r.Key) is not { } before || ((before.Renewable || before.State == CertificateState.Revoked) && r.Value > before.Row.NextAfter))).Select(r => r.Key).ToList();
        var held = latest.Values.Where(c => c.State == CertificateState.Valid).ToList();
        var located = (await scope.LocateAsync(Commune, ready.Concat(held.Select(c => c.Row.PersonId)))).Where(p => mine is null || p.Villages.Any(v => mine.Contains(v.Code))).ToDictionary(p => p.Person);
        var candidates = ready.Where(located.ContainsKey).Select(p => located[p]).Where(p => p.Name.Length > 0).OrderBy(p => VietnameseOrder.Key(p.Name), StringComparer.Ordinal).ToList();
        var villages = candidates.Take(Most).GroupBy(p => p.Villages is [var first, ..] ? first : null)
            .OrderBy(g => g.Key is null).ThenBy(g => VietnameseOrder.Key(g.Key?.Name ?? ""), StringComparer.Ordinal)
            .Select(g => new VillageCandidates(g.Key?.Name, [.. g.Select(p => new Candidate(p.Person, p.Name, latest.ContainsKey(p.Person)))]));
        return new AwardCandidates(award, [.. villages], Math.Max(0, candidates.Count - Most), [.. held.Where(c => located.ContainsKey(c.Row.PersonId)).OrderBy(c => c.Row.ExpiresOn ?? DateOnly.MaxValue).ThenBy(c => VietnameseOrder.Key(c.Name), StringComparer.Ordinal)]);
    }
}

internal static class AssessorPages
{
    /// <summary>An officer stays at the desk, a team's leader on the phone.</summary>
    public static string LayoutFor(Here here) => here.VillagesFor(LearningModule.Confirm) is null ? "/Core/Web/Layout/Desk.cshtml" : "/Core/Web/Layout/Citizen.cshtml";
}
