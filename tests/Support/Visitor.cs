using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ThonSo.Support;

/// <summary>
/// Somebody with a browser without script: goes to pages, fills fields found by their labels, presses buttons, keeps
/// cookies. What a test can do with it, a villager with an old phone can.
/// </summary>
public sealed class Visitor
{
    private readonly HttpClient client;
    private readonly string? host;

    internal Visitor(TestSite site, string? host)
    {
        this.host = host;
        var handler = Loopback.HandlerFrom(Loopback.NewAddress());
        (handler.AllowAutoRedirect, handler.UseCookies) = (false, false);
        client = new HttpClient(handler) { BaseAddress = site.Address };
    }

    /// <summary>Cookies by name; a test may put a session's token in by hand.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    public Task<Page> GoAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    internal async Task<Page> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            if (host is not null) request.Headers.Host = host;
            if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            using var answer = await client.SendAsync(request);
            Remember(answer);
            if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.Redirect)
            {
                (method, path, content) = (HttpMethod.Get, answer.Headers.Location!.OriginalString, null);
                continue;
            }
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            return new Page(this, path, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", bytes);
        }
        throw new InvalidOperationException($"Redirected in circles at {path}.");
    }

    private void Remember(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var cookies)) return;
        foreach (var cookie in cookies)
        {
            var parts = cookie.Split(';', 2)[0].Split('=', 2);
            var gone = cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase);
            if (gone) Cookies.Remove(parts[0]);
            else Cookies[parts[0]] = parts[1];
        }
    }
}

/// <summary>A page as the visitor sees it.</summary>
public sealed class Page
{
    private readonly Visitor visitor;
    private readonly List<(string Name, string File, byte[] Bytes)> files = [];

    internal Page(Visitor visitor, string path, HttpStatusCode status, string type, byte[] bytes)
    {
        (this.visitor, Path, Status, Type, Bytes) = (visitor, path, status, type, bytes);
        Document = new HtmlParser().ParseDocument(type == "text/html" ? System.Text.Encoding.UTF8.GetString(bytes) : "");
    }

    public string Path { get; }

    public HttpStatusCode Status { get; }

    public string Type { get; }

    public byte[] Bytes { get; }

    public IHtmlDocument Document { get; }

    /// <summary>What is to be read in the main part, with single spaces.</summary>
    public string Text => Squeeze((Document.QuerySelector("main") ?? Document.Body!).TextContent);

    /// <summary>What the error summary says.</summary>
    public string Errors => Squeeze(Document.QuerySelector(".summary")?.TextContent ?? "");

    /// <summary>Writes into the field with this label (or name, when it begins with "#").</summary>
    public Page Fill(string label, string value)
    {
        switch (Field(label))
        {
            case IHtmlInputElement input: input.Value = value; break;
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlSelectElement select:
                select.Options.First(o => o.Value == value || Squeeze(o.TextContent) == value).IsSelected = true;
                break;
        }
        return this;
    }

    /// <summary>Chooses the radio button or checkbox with this label.</summary>
    public Page Choose(string label)
    {
        var input = (IHtmlInputElement)Field(label);
        if (input.Type == "radio")
            foreach (var other in Document.QuerySelectorAll<IHtmlInputElement>($"input[type=radio][name='{input.Name}']")) other.IsChecked = false;
        input.IsChecked = true;
        return this;
    }

    /// <summary>Gives the value to the field of this name, of whatever kind, if the page has it.</summary>
    public bool TryAnswer(string name, string value)
    {
        var fields = Document.QuerySelectorAll($"[name='{name}']").ToList();
        if (fields.Count == 0) return false;
        if (fields[0] is IHtmlInputElement { Type: "radio" })
            foreach (var radio in fields.Cast<IHtmlInputElement>()) radio.IsChecked = radio.Value == value;
        else Fill("#" + name, value);
        return true;
    }

    /// <summary>What stands in the field with this label.</summary>
    public string ValueOf(string label) => Field(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        var other => other.TextContent,
    };

    /// <summary>Chooses a file for the first file field.</summary>
    /// <param name="field">Which of the page's fields for files.</param>
    public Page Attach(string fileName, byte[] bytes, int field = 0)
    {
        files.Add((Document.QuerySelectorAll<IHtmlInputElement>("input[type=file]").ElementAt(field).Name!, fileName, bytes));
        return this;
    }

    public Task<Page> FollowAsync(string link)
    {
        var anchor = Document.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(a => Squeeze(a.TextContent).Contains(link, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No link \"{link}\" on {Path}. There are: {string.Join(" | ", Document.QuerySelectorAll("a").Select(a => Squeeze(a.TextContent)))}");
        return visitor.GoAsync(Resolve(anchor.GetAttribute("href")!));
    }

    /// <summary>Presses the button with these words, which sends its form.</summary>
    public Task<Page> PressAsync(string words)
    {
        var button = Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(b => (b.GetAttribute("aria-label") ?? Squeeze(b.TextContent)).Contains(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button \"{words}\" on {Path}. There are: {string.Join(" | ", Document.QuerySelectorAll("button").Select(b => Squeeze(b.TextContent)))}. {Text[..Math.Min(300, Text.Length)]}");
        var form = button.Form ?? throw new InvalidOperationException($"The button \"{words}\" belongs to no form.");
        var fields = FieldsOf(form).ToList();
        if (button.Name is { Length: > 0 } name) fields.Add((name, button.Value));
        var action = Resolve(button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Path);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
            return visitor.GoAsync(action.Split('?')[0] + "?" + string.Join("&", fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}")));
        return visitor.SendAsync(HttpMethod.Post, action, form.Enctype == "multipart/form-data" ? Multipart(fields) : new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
    }

    /// <summary>Sends what no button of this page offers, with the page's own token.</summary>
    public Task<Page> SendByHandAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = Document.QuerySelector<IHtmlInputElement>("input[name=form-token]") ?? throw new InvalidOperationException($"No form on {Path}.");
        return visitor.SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Append(("form-token", token.Value)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
    }

    private MultipartFormDataContent Multipart(List<(string Name, string Value)> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, file, bytes) in files) content.Add(new ByteArrayContent(bytes), name, file);
        return content;
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                    if (box.IsChecked) yield return (box.Name!, box.Value);
                    break;
                case IHtmlInputElement { Type: not ("file" or "submit"), Name.Length: > 0 } input: yield return (input.Name!, input.Value); break;
                case IHtmlTextAreaElement area: yield return (area.Name!, area.Value); break;
                case IHtmlSelectElement select: yield return (select.Name!, select.Value ?? ""); break;
            }
        }
    }

    private IElement Field(string label)
    {
        if (label.StartsWith('#')) return Document.QuerySelector($"[name='{label[1..]}']") ?? throw new InvalidOperationException($"No field named {label[1..]} on {Path}.");
        var found = Document.QuerySelectorAll<IHtmlLabelElement>("label").Where(l => Squeeze(l.TextContent).StartsWith(label, StringComparison.Ordinal)).Select(l => l.Control ?? l.QuerySelector("input, select, textarea")).FirstOrDefault(c => c is not null);
        return (IElement?)found ?? throw new InvalidOperationException($"No field labelled \"{label}\" on {Path}. There are: {string.Join(" | ", Document.QuerySelectorAll("label").Select(l => Squeeze(l.TextContent)))}");
    }

    private string Resolve(string href) => new Uri(new Uri("http://here" + Path), href).PathAndQuery;

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
