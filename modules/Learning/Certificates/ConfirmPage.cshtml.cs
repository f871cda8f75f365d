using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Learning.Frameworks;

namespace ThonSo.Learning.Certificates;

/// <summary>One person and one award: what it rests on, to confirm it or to take it back.</summary>
[Authorize("learning.confirm")]
internal sealed class ConfirmPageModel(ConfirmSkills act, LearningRules rules, EvidenceBook evidence, CertificateBook certificates, AssessorScope scope) : AppPage
{
    public Award Award { get; private set; } = null!;

    public Located Person { get; private set; } = null!;

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    /// <summary>The last certificate of this award, whatever became of it.</summary>
    public Certificate? Held { get; private set; }

    public bool MayConfirm => Held is null || Held.Renewable || Held.State == CertificateState.Revoked;

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public string Layout => AssessorPages.LayoutFor(Here);

    public IEnumerable<(string Code, string Label)> Reasons => Enum.GetValues<RevocationReason>().Select(r => (EnumCode<RevocationReason>.Of(r), CertificateTexts.Of(r).In(Lang)));

    public async Task<IActionResult> OnGetAsync(string award, Guid person) => await OpenAsync(award, person) ?? Page();

    public async Task<IActionResult> OnPostXacNhanAsync(string award, Guid person)
    {
        if (await OpenAsync(award, person) is { } no) return no;
        var assessor = ActorFor(LearningModule.Confirm);
        var issued = await act.RunAsync(Commune, assessor, RequestBy(assessor), award, person);
        return issued.Refusal is { } refusal ? Refuse(refusal) : GoTo(Here.Path);
    }

    public async Task<IActionResult> OnPostThuHoiAsync(string award, Guid person, Guid certificate)
    {
        if (await OpenAsync(award, person) is { } no) return no;
        var assessor = ActorFor(LearningModule.Confirm);
        return await act.RevokeAsync(Commune, assessor, RequestBy(assessor), certificate, EnumCode<RevocationReason>.TryParse(Reason, out var reason) ? reason : null) is { } refusal ? Refuse(refusal) : GoTo(Here.Path);
    }

    private async Task<IActionResult?> OpenAsync(string award, Guid person)
    {
        if (rules.FindAward(award) is not { } found || await scope.LocateAsync(Commune, [person]) is not [var located]) return NotFound();
        if (await scope.RefuseAsync(Commune, ActorFor(LearningModule.Confirm), found, person) is { } refusal) return new StatusCodeResult(refusal.Status);
        (Award, Person) = (found, located);
        Evidence = await evidence.OfAsync(Commune, person, found);
        Held = await certificates.LatestAsync(Commune, person, found) is { } row ? await certificates.FindAsync(Commune, row.Id) : null;
        return null;
    }
}
