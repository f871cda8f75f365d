using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThonSo.Core.Acts;
using ThonSo.Core.Voices;
using ThonSo.Core.Web;
using ThonSo.People;
using ThonSo.Teams;
using ThonSo.Voices.Acts;
using ThonSo.Voices.Sound;

namespace ThonSo.Voices.Record;

/// <summary>Reading one text aloud: the text, the recorder, what the speaker agrees to. Without a script a file is sent.</summary>
[Authorize("voices.record"), UsesMicrophone, StreamsFiles("gui", MostRequest)]
internal sealed class RecordPageModel(VoiceBook book, SendVoice act, Languages languages, PersonBook people, IAntiforgery forms) : AppPage
{
    /// <summary>Some more than a recording may have: whoever sends too much is told by us, and keeps what was ticked.</summary>
    private const long MostRequest = 8 * 1024 * 1024;

    public Script Script { get; private set; } = null!;

    public IReadOnlyList<Voice> Heard { get; private set; } = [];

    public IReadOnlyList<SpokenLanguage> Choices => languages.All;

    /// <summary>The code of the language chosen.</summary>
    public string? Language { get; private set; }

    public bool Agreed { get; private set; }

    public bool Named { get; private set; }

    /// <summary>The speaker's first name; empty while it is not known.</summary>
    public string MyName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string shelf, string code, [FromQuery] string? tieng)
    {
        if (!await LoadAsync(shelf, code)) return NotFound();
        Language = languages.Find(tieng)?.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostGuiAsync(string shelf, string code)
    {
        var fields = new Dictionary<string, string>();
        Outcome<Guid>? sent = null;
        await foreach (var (_, file) in FormFiles.ReadAsync(Request, MostRequest, () => forms.ValidateRequestAsync(HttpContext), HttpContext.RequestAborted, fields))
        {
            if (sent is null) sent = await SendAsync(new ScriptKey(shelf, code), fields, file);
            // Whoever still sends hears nothing: the rest is let in and thrown away, so that the answer is read.
            await file.CopyToAsync(Stream.Null, HttpContext.RequestAborted);
        }
        if (!await LoadAsync(shelf, code)) return NotFound();
        if (sent is { Refusal: null }) return GoTo("/toi/giong-doc?gui=true");
        RequestKey = fields.GetValueOrDefault("request");
        (Language, Agreed, Named) = (fields.GetValueOrDefault("language"), fields.ContainsKey("agreed"), fields.ContainsKey("named"));
        return Refuse(sent?.Refusal ?? Refusals.NoFile);
    }

    private async Task<Outcome<Guid>> SendAsync(ScriptKey script, Dictionary<string, string> fields, Stream file)
    {
        RequestKey = fields.GetValueOrDefault("request");
        var actor = ActorFor(VoicesModule.Record);
        var request = RequestBy(actor);
        var said = new Spoken(script, fields.GetValueOrDefault("language"), fields.ContainsKey("agreed"), fields.ContainsKey("named"), SecondOf(fields, "from"), SecondOf(fields, "to"));
        return await act.RunAsync(Here.Site, actor, request, said, await ReadAsync(file), HttpContext.RequestAborted);
    }

    /// <summary>Up to a byte more than a recording may have. It is looked through as a whole, and never lies on the disk as it came.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadAsync(Stream file)
    {
        using var read = new MemoryStream();
        var part = new byte[16384];
        int count;
        while (read.Length <= SoundCheck.MostBytes && (count = await file.ReadAsync(part, HttpContext.RequestAborted)) > 0) read.Write(part, 0, count);
        return read.GetBuffer().AsMemory(0, (int)Math.Min(read.Length, SoundCheck.MostBytes + 1));
    }

    private static TimeSpan? SecondOf(Dictionary<string, string> fields, string name) =>
        double.TryParse(fields.GetValueOrDefault(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= 3600 ? TimeSpan.FromSeconds(seconds) : null;

    private async Task<bool> LoadAsync(string shelf, string code)
    {
        if (await book.FindAsync(new ScriptKey(shelf, code), Here.Site) is not { } script) return false;
        Script = script;
        Heard = await book.OfAsync(Commune, script);
        MyName = GivenName.Of((await people.FindAsync(Commune, Here.PersonId!.Value))?.Name ?? "");
        return true;
    }
}
