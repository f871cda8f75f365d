namespace ThonSo.Core.Blobs.Papers;

/// <summary>
/// What a PDF says about itself in names, gathered token by token from the file and from the streams of objects inside
/// it. The file's index is not followed: every object is looked at, whether the index leads to it or not.
/// </summary>
internal sealed class PdfScan
{
    private const int Deepest = 64;
    private const int MostTargets = 10_000;

    private readonly PdfFrame[] frames = new PdfFrame[Deepest];
    private readonly HashSet<long> openTargets = [];
    private readonly HashSet<long> actingObjects = [];
    private int depth;

    /// <summary>The object being read; null between objects.</summary>
    public long? Object { get; private set; }

    /// <summary>Something in it acts, opens, sends or carries.</summary>
    public bool Active { get; set; }

    /// <summary>Something in it could not be looked into.</summary>
    public bool Hidden { get; set; }

    /// <summary>What was spent of the work that one paper may cause: bytes unpacked, streams of objects, wrong lengths.</summary>
    public long Unpacked { get; set; }
    public int Streams { get; set; }
    public int WrongLengths { get; set; }

    public long Pages { get; private set; }

    public int Depth => depth;

    /// <summary>The dictionary that just ended outside of any other: the one a stream belongs to. Null after anything else.</summary>
    public PdfFrame? Last { get; private set; }

    /// <summary>Whether opening the paper does something other than show a page of it.</summary>
    public bool ActsOnOpening => openTargets.Overlaps(actingObjects) || openTargets.Count > 0 && actingObjects.Count >= MostTargets;

    public void BeginObject(long? number)
    {
        if (depth > 0) throw new Unfit(PaperRefusals.Broken);
        (Object, Last) = (number, null);
    }

    /// <summary>Gives up on what was begun: it could not be read to its end.</summary>
    public void Abandon()
    {
        depth = 0;
        Hidden = true;
    }

    /// <summary>Takes a token of an object's value.</summary>
    public void Take(PdfToken token, PdfLexer lexer)
    {
        var inside = depth > 0 ? frames[depth - 1] : null;
        Last = null;
        switch (token)
        {
            case PdfToken.Name:
                TakeName(inside, PdfNames.Of(lexer.Text));
                break;
            case PdfToken.Number:
                inside?.AddNumber(lexer.Whole);
                break;
            case PdfToken.Keyword:
                TakeKeyword(inside, lexer.Text);
                break;
            case PdfToken.String:
                Value(inside);
                break;
            case PdfToken.OpenArray or PdfToken.OpenDictionary:
                Open(inside, token == PdfToken.OpenDictionary);
                break;
            default:
                Close(inside, token == PdfToken.CloseDictionary);
                break;
        }
    }

    private void TakeName(PdfFrame? inside, string name)
    {
        var isKey = inside is { IsDictionary: true, Awaits: false };
        if (name == "Encrypt" && isKey) throw new Unfit(PaperRefusals.Encrypted);
        // The names of glyphs are the font's own choice; nothing else reads them.
        var isGlyph = inside is { IsDictionary: false, Of: "Differences" } || isKey && inside is { Of: "CharProcs" };
        Active |= !isGlyph && PdfNames.IsActive(name);

        if (inside is null) return;
        if (isKey) inside.AddKey(name);
        else if (inside.IsDictionary) inside.AddName(name);
        // The one array that is looked into belongs to the dictionary around it.
        else if (inside.Of == "Filter" && depth > 1) frames[depth - 2].AddFilter(name);
        // A stream of objects says so itself; said from elsewhere, it is said to be overlooked.
        if (name == "ObjStm" && inside is not { IsDictionary: true, Key: "Type" }) Hidden = true;
    }

    private void TakeKeyword(PdfFrame? inside, ReadOnlySpan<char> word)
    {
        if (word is not "R")
        {
            if (depth > 0 && PdfFile.Structure(word)) throw new Unfit(PaperRefusals.Broken);
            Value(inside);
            return;
        }
        // An object that is only a reference to another leads around the check of what opening does.
        if (inside is null) AddActing();
        else if (!inside.IsDictionary && inside.Of == "Filter" && depth > 1) frames[depth - 2].AddFilter("");
        else if (inside.IsDictionary && inside.AddReference() is var target && inside.Key == "OpenAction")
        {
            if (target is null || openTargets.Count >= 16) Hidden = true;
            else openTargets.Add(target.Value);
        }
    }

    private static void Value(PdfFrame? inside)
    {
        if (inside is { IsDictionary: true, Awaits: false }) throw new Unfit(PaperRefusals.Broken);
        inside?.AddOther();
    }

    private void Open(PdfFrame? inside, bool isDictionary)
    {
        Value(inside);
        if (depth == Deepest) throw new Unfit(PaperRefusals.NotInspectable);
        var frame = frames[depth++] ??= new PdfFrame();
        frame.Begin(isDictionary, inside is { IsDictionary: true } ? inside.Key : "");
    }

    private void Close(PdfFrame? inside, bool isDictionary)
    {
        if (inside is null || inside.IsDictionary != isDictionary || inside.Awaits) throw new Unfit(PaperRefusals.Broken);
        depth--;
        if (!isDictionary) return;
        var leadsOn = inside.HasNext || inside.IsAmbiguous;
        if (inside.Of == "OpenAction" && (inside.Action != "GoTo" || leadsOn)) Active = true;
        if (inside.Type == "Pages") Pages = Math.Max(Pages, inside.Count ?? 0);
        if (depth > 0) return;
        Last = inside;
        if (PdfNames.IsActionOnTap(inside.Action) || inside.Action == "GoTo" && leadsOn) AddActing();
    }

    private void AddActing()
    {
        if (Object is { } number && actingObjects.Count < MostTargets) actingObjects.Add(number);
    }
}
