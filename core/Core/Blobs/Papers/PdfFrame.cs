namespace ThonSo.Core.Blobs.Papers;

/// <summary>A dictionary or array while its tokens go by: the few entries that matter, never the content.</summary>
internal sealed class PdfFrame
{
    public bool IsDictionary { get; private set; }

    /// <summary>The key this dictionary or array is the value of; empty when unknown or of no meaning.</summary>
    public string Of { get; private set; } = "";

    /// <summary>The last key, also after its value: a reference takes three tokens.</summary>
    public string Key { get; private set; } = "";

    /// <summary>A key was read and its value was not.</summary>
    public bool Awaits { get; private set; }

    public string Type { get; private set; } = "";
    public string Action { get; private set; } = "";
    public bool HasNext { get; private set; }
    public bool HasExternalData { get; private set; }
    public bool HasParameters { get; private set; }

    /// <summary>What the dictionary says of the bytes after it; null when it does not, or only through a reference.</summary>
    public long? Length { get; private set; }
    public long? First { get; private set; }
    public long? Objects { get; private set; }
    public long? Count { get; private set; }

    /// <summary>The key is there, whatever its value: only streams of objects have it.</summary>
    public bool HasFirst { get; private set; }

    /// <summary>How many filters the bytes passed through, and whether each was Flate; an unknown way counts as another.</summary>
    public int Filters { get; private set; }
    public bool OnlyFlate { get; private set; } = true;

    /// <summary>A key that decides how the bytes are read, or what is done, is there twice: what holds is anyone's choice.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>The number of the object a reference names, while its three tokens go by.</summary>
    private long? number;

    private int seen;

    public void Begin(bool isDictionary, string of)
    {
        (IsDictionary, Of, Key, Awaits) = (isDictionary, of, "", false);
        (Type, Action, HasNext, HasExternalData, HasParameters, HasFirst) = ("", "", false, false, false, false);
        (Length, First, Objects, Count, Filters, OnlyFlate, number) = (null, null, null, null, 0, true, null);
        (IsAmbiguous, seen) = (false, 0);
    }

    /// <summary>A name in a dictionary, where a key may stand.</summary>
    public void AddKey(string name)
    {
        (Key, Awaits, number) = (name, true, null);
        if (name == "First") HasFirst = true;
        else if (name == "Next") HasNext = true;
        else if (name == "F") HasExternalData = true;
        else if (name is "DecodeParms" or "DP") HasParameters = true;

        var bit = name switch { "Type" => 1, "Length" => 2, "Filter" => 4, "First" => 8, "N" => 16, "S" => 32, _ => 0 };
        IsAmbiguous |= (seen & bit) != 0;
        seen |= bit;
    }

    public void AddName(string name)
    {
        Awaits = false;
        if (Key == "Type") Type = name;
        else if (Key == "S") Action = name;
        else if (Key == "Filter") AddFilter(name);
    }

    public void AddFilter(string name)
    {
        Filters++;
        OnlyFlate &= name == "FlateDecode";
    }

    public void AddNumber(long? value)
    {
        if (!Awaits) return;
        (Awaits, number) = (false, value);
        if (Key == "Length") Length = value;
        else if (Key == "First") First = value;
        else if (Key == "N") Objects = value;
        else if (Key == "Count") Count = value;
    }

    /// <summary>The <c>R</c> of a reference: what looked like a number is not one. Gives the number of the object.</summary>
    public long? AddReference()
    {
        if (Key == "Length") Length = null;
        else if (Key == "First") First = null;
        else if (Key == "N") Objects = null;
        else if (Key == "Count") Count = null;
        else if (Key == "Filter") OnlyFlate = false;
        return number;
    }

    /// <summary>Any other value: a string, a dictionary, an array, true, false, null.</summary>
    public void AddOther() => Awaits = false;
}
