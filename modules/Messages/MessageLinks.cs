using ThonSo.Assistance;
using ThonSo.Core.Language;
using ThonSo.Core.Security;

namespace ThonSo.Messages;

/// <summary>
/// Where a message leads. The ledger keeps only what it is about: the secret in an asker's link is made when the page is
/// shown, so that it stands nowhere in the clear.
/// </summary>
internal static class MessageLinks
{
    public const string Homes = "homes";
    private const string Asked = "asked:", Work = "work:";

    /// <summary>A help request, for the one who asked.</summary>
    public static string ToAsker(Guid request) => $"{Asked}{request:N}";

    /// <summary>A help request, for a member or the leader of the team.</summary>
    public static string ToMember(Guid request) => $"{Work}{request:N}";

    /// <returns>The path and the words of the link; null for a message about nothing that has a page.</returns>
    public static (string Path, Text Words)? Of(Keys keys, string? about) => about switch
    {
        null => null,
        Homes => ("/to-cong-nghe", Texts.OpenHomes),
        _ when about.StartsWith(Asked, StringComparison.Ordinal) && Guid.TryParse(about[Asked.Length..], out var id) => (AssistanceModule.PathOf(keys, id), Texts.OpenHelp),
        _ when about.StartsWith(Work, StringComparison.Ordinal) && Guid.TryParse(about[Work.Length..], out var id) => ($"/to-cong-nghe/viec/{id}", Texts.OpenHelp),
        _ => ("/ho-so/" + about, Texts.Open),
    };
}
