using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Classes;

/// <summary>The commune's classes, each with its report, for the commune's leader.</summary>
[Authorize("learning.classes")]
internal sealed class AllClassesPageModel(ClassBook book) : AppPage
{
    public IReadOnlyList<ClassView> Classes { get; private set; } = [];

    public async Task OnGetAsync() => Classes = await book.AllAsync(Commune);
}
