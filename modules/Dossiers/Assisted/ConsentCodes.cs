using ThonSo.Core.Security;

namespace ThonSo.Dossiers.Assisted;

/// <summary>
/// The code by which a person lets a helper file for them. Derived from the consent with the installation key, so that it
/// stands neither in the database nor in the journal; whoever sends messages asks for it here.
/// </summary>
public sealed class ConsentCodes(Keys keys)
{
    /// <summary>How long the code is good.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(10);

    public string CodeOf(Guid consent) => keys.Code("dossiers.consent-code", consent, 6);

    internal bool Matches(Guid consent, string? typed) => Keys.IsSame(CodeOf(consent), typed);
}
