using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Learning.Certificates.Verify;

/// <summary>The frame in which a phone checks a printed code by itself. It holds nothing of anybody, so a phone may keep it.</summary>
[AllowAnonymous, PublicPage]
internal sealed class VerifyPageModel : AppPage
{
    public void OnGet()
    {
        // What is checked stands behind the # of the address, which no server sees.
    }
}
