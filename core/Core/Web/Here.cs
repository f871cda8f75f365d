using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Security;

namespace ThonSo.Core.Web;

/// <summary>What every page needs to know about the request: the language, the commune, and who is there.</summary>
public sealed class Here
{
    internal Here(HttpContext http, Site site, Lang lang, string path)
    {
        this.http = http;
        Site = site;
        Lang = lang;
        Path = path;
    }

    private readonly HttpContext http;

    public Lang Lang { get; }

    public Site Site { get; }

    public CommuneId Commune => Site.Commune;

    /// <summary>The address without its language: <c>/thu-tuc</c>.</summary>
    public string Path { get; }

    /// <summary>The key of the person who is signed in, or null.</summary>
    public Guid? PersonId => Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The key of the session by which they are signed in, or null.</summary>
    public Guid? SessionId => Guid.TryParse(http.User.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "session";

    /// <summary>The actor of an act: the person, in the first of the permission's roles they hold.</summary>
    public Actor ActorFor(Permission permission) =>
        new(PersonId ?? throw new InvalidOperationException("Nobody is signed in."), permission.Roles.First(Holds));

    public bool Holds(Role role) => http.User.IsInRole(role.ToString());

    /// <summary>The codes of the villages in which the person holds a role.</summary>
    public IReadOnlyList<string> VillagesOf(Role role) => [.. http.User.FindAll(VillageClaim(role)).Select(claim => claim.Value)];

    /// <summary>The villages in which a permission is held; null for the whole commune, because an officer's role is.</summary>
    public IReadOnlyList<string>? VillagesFor(Permission permission)
    {
        var held = permission.Roles.Where(Holds).ToList();
        return held.Exists(role => role is not (Role.Helper or Role.TeamLeader)) ? null : [.. held.SelectMany(VillagesOf).Distinct()];
    }

    /// <summary>The claim that names a village in which a role is held.</summary>
    public static string VillageClaim(Role role) => $"village:{role}";

    public bool May(Permission permission) => permission.Roles.Any(Holds);

    /// <summary>An address in the language of this request.</summary>
    public string Link(string path) => Lang == Lang.En ? "/en" + path : path;

    /// <summary>The page on which help is asked for.</summary>
    public const string HelpPage = "/nho-giup";

    /// <summary>Where help is asked for, with what this page is about: the village, or the procedure.</summary>
    public string AskForHelp => Path.Split('/') switch
    {
        ["", "thon", { Length: > 0 } village] => $"{HelpPage}?thon={Uri.EscapeDataString(village)}",
        ["", "thu-tuc", { Length: > 0 } procedure] => AskAbout(procedure),
        ["", "ho-so", "moi", { Length: > 0 } procedure] => AskAbout(procedure),
        _ => HelpPage,
    };

    /// <summary>Where help with a procedure is asked for.</summary>
    /// <param name="procedure">Its code.</param>
    public static string AskAbout(string procedure) => $"{HelpPage}?thu-tuc={Uri.EscapeDataString(procedure)}";

    public static Here Of(HttpContext http) => http.Features.Get<Here>() ?? throw new InvalidOperationException("The request has not been placed yet.");
}

/// <summary>How a commune presents itself on every page.</summary>
/// <param name="Commune">Its code.</param>
/// <param name="Name">"xã Hòa Phú, tỉnh Đắk Lắk".</param>
/// <param name="ShortName">"xã Hòa Phú".</param>
/// <param name="Province">"tỉnh Đắk Lắk".</param>
/// <param name="HelpPhone">The number of somebody who can help, as people dial it.</param>
/// <param name="HelpName">Who answers there.</param>
public sealed record Site(CommuneId Commune, Text Name, Text ShortName, Text Province, string HelpPhone, Text HelpName);

/// <summary>Finds the commune that a host name means.</summary>
public interface ISites
{
    /// <summary>The commune served at a host name, the home commune where the name says nothing, or null when there is none.</summary>
    Site? Find(string host);
}
