using Microsoft.AspNetCore.Mvc;
using ThonSo.Assistance.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Web;
using ThonSo.Places;
using ThonSo.Procedures;
using ThonSo.Teams;

namespace ThonSo.Assistance.Ask;

/// <summary>The screen on which help is asked for, the real one and the one of a practice.</summary>
internal abstract class AskScreen(Catalogue catalogue, Languages languages) : AppPage
{
    [BindProperty(Name = "way")]
    public string? Way { get; set; }

    [BindProperty(Name = "village")]
    public string? Village { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "forname")]
    public string? ForName { get; set; }

    [BindProperty(Name = "relation")]
    public string? Relation { get; set; }

    /// <summary>The language the helper should speak, by its code.</summary>
    [BindProperty(Name = "language")]
    public string? Language { get; set; }

    public IReadOnlyList<SpokenLanguage> Languages => languages.All;

    /// <summary>The procedure it is about, when one was looked at.</summary>
    [BindProperty(Name = "thu-tuc", SupportsGet = true)]
    public string? About { get; set; }

    public Procedure? Procedure => string.IsNullOrEmpty(About) ? null : catalogue.Find(new ProcedureCode(About));

    public IReadOnlyList<Village> Villages { get; protected set; } = [];

    /// <summary>The phone of who is signed in: not asked again.</summary>
    public string? KnownPhone { get; protected set; }

    /// <summary>What was written.</summary>
    protected HelpWish Written => new(EnumCode<HelpWay>.TryParse(Way, out var way) ? way : null, Village ?? "", KnownPhone ?? Phone, Name, Text, About, ForName, Relation, Language);
}
