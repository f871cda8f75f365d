using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Field.App;

/// <summary>The frame of the kit. It holds nothing of anybody, so that a phone may keep it and open it without a line.</summary>
[AllowAnonymous]
internal sealed class FieldAppModel : AppPage
{
    public void OnGet() => Response.Headers.CacheControl = "no-cache";
}
