using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;
using ThonSo.Core.Practice;
using ThonSo.Core.Security;

namespace ThonSo.Core.Web;

/// <summary>The base of every page: where we are, what is wrong, and how an act is named.</summary>
public abstract class AppPage : PageModel
{
    private Here? here;

    public Here Here => here ??= Here.Of(HttpContext);

    public Lang Lang => Here.Lang;

    public CommuneId Commune => Here.Commune;

    /// <summary>What is wrong with what was sent: beside the fields and in a summary on top.</summary>
    public FormErrors Errors { get; } = new();

    /// <summary>What is pointed at; null outside of practice.</summary>
    public virtual Pointing? Pointing => null;

    /// <summary>The id of the pointer at a field while it is its turn, to say that it describes the field.</summary>
    public string? PointerAt(string field) => Pointing?.Now == field ? field.Replace('.', '-') + "-point" : null;

    /// <summary>Names the wish behind a form, so that sending it twice is one act. A hidden field of every form.</summary>
    [BindProperty(Name = "request")]
    public string? RequestKey { get; set; }

    /// <summary>A fresh name for the form about to be shown, or the one that came back with errors.</summary>
    public string FormKey => RequestKey ??= NewId.Next().ToString("N");

    public RequestId RequestBy(Actor actor) => RequestId.From(actor, RequestKey ?? NewId.Next().ToString("N"));

    public Actor ActorFor(Permission permission) => Here.ActorFor(permission);

    /// <summary>Shows the page again with the refusal on top; nothing typed is lost.</summary>
    public IActionResult Refuse(Refusal refusal)
    {
        Errors.Add(refusal.Field ?? "", refusal.Sentence);
        return Again();
    }

    /// <summary>Shows the page again, as an answer that something has to be mended.</summary>
    public IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>After an act: see the result by a fresh reading, so that reloading does not send again.</summary>
    public IActionResult GoTo(string path) => new RedirectResult(Here.Link(path), permanent: false, preserveMethod: false);
}
