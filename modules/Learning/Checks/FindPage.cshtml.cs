using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Checks;

/// <summary>Whom to check: by their phone and the code on their own page.</summary>
[Authorize("learning.check")]
internal sealed class FindPageModel(LearnerCode codes) : AppPage
{
    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "ma")]
    public string? Code { get; set; }

    public void OnGet()
    {
        // The form stands on the page; nothing is read.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var found = await codes.FindAsync(Commune, Here.PersonId!.Value, Phone, Code);
        return found.Refusal is { } refusal ? Refuse(refusal) : GoTo($"/hoc/kiem-tra/{found.Value}?ma={codes.Of(found.Value)}");
    }
}
