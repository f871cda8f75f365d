using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Classes;

/// <summary>The classes that are coming up.</summary>
[AllowAnonymous]
internal sealed class ClassesPageModel(ClassBook book) : AppPage
{
    public IReadOnlyList<ClassView> Classes { get; private set; } = [];

    public async Task OnGetAsync() => Classes = await book.ComingAsync(Commune);
}
