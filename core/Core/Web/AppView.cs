using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ThonSo.Core.Language;

namespace ThonSo.Core.Web;

/// <summary>The base of every page's view: texts and links in the language of the request.</summary>
public abstract class AppRazorPage : Microsoft.AspNetCore.Mvc.RazorPages.Page
{
    private Here? here;

    public Here Here => here ??= Here.Of(HttpContext);

    public Lang Lang => Here.Lang;

    /// <summary>A text of ours in the reader's language.</summary>
    public string T(Text text) => text.In(Lang);

    /// <summary>An address in the reader's language.</summary>
    public string Link(string path) => Here.Link(path);

    /// <summary>What the layout shows around the page. Set at the top of each view.</summary>
    public Frame Frame => Frame.Of(ViewContext.ViewData);
}

/// <summary>The base of layouts and parts: the same, for a model of their own.</summary>
public abstract class AppView<TModel> : RazorPage<TModel>
{
    private Here? here;

    public Here Here => here ??= Here.Of(Context);

    public Lang Lang => Here.Lang;

    public string T(Text text) => text.In(Lang);

    public string Link(string path) => Here.Link(path);

    public Frame Frame => Frame.Of(ViewData);
}

/// <summary>What a page tells its layout.</summary>
public sealed class Frame
{
    /// <summary>The window's title and, unless the page writes its own, the heading.</summary>
    public string Title { get; set; } = "";

    /// <summary>The first line of the top bar, where it is not the commune's name.</summary>
    public string Under { get; set; } = "";

    /// <summary>Where "Quay lại" leads, or null on a first page.</summary>
    public string? Back { get; set; }

    /// <summary>The procedure it is about, where the address does not say so: whoever asks for help from here asks about it.</summary>
    public string? Procedure { get; set; }

    /// <summary>Names the desk's menu item that is open.</summary>
    public string Section { get; set; } = "";

    /// <summary>Whether search engines may keep the page.</summary>
    public bool Indexed { get; set; }

    /// <summary>Where "Thôi tập" leads: set on every screen of a practice, which then says so and cannot be taken for the real one.</summary>
    public string? Practice { get; set; }

    /// <summary>The form by which a practice goes one step back, in the place of <see cref="Back"/>; or null.</summary>
    public string? UndoForm { get; set; }

    internal static Frame Of(ViewDataDictionary data)
    {
        if (data["Frame"] is Frame frame) return frame;
        var fresh = new Frame();
        data["Frame"] = fresh;
        return fresh;
    }
}
