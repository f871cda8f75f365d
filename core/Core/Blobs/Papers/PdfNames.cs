using System.Collections.Frozen;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>The names in a PDF that mean something to the check.</summary>
internal static class PdfNames
{
    /// <summary>
    /// What runs, opens, sends or carries something else (ISO 32000-2, 12.6 actions, 7.11.4 embedded files, 13
    /// multimedia, 12.7.9 XFA). A link that is only followed when it is tapped (URI) is not among them.
    /// </summary>
    private static readonly FrozenSet<string> Active = FrozenSet.Create(
        "JavaScript", "JS", "Launch", "AA", "RichMedia", "RichMediaExecute", "EmbeddedFile", "EmbeddedFiles", "EF", "FileAttachment", "XFA",
        "SubmitForm", "ImportData", "GoToR", "GoToE", "GoTo3DView", "Sound", "Movie", "Rendition", "3D");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        "Type", "ObjStm", "Pages", "Count", "Length", "Filter", "FlateDecode", "DecodeParms", "DP", "First", "N", "F", "S", "Next", "Encrypt",
        "OpenAction", "GoTo", "URI", "Named", "Hide", "ResetForm", "Thread", "SetOCGState", "Trans", "GoToDp", "Differences", "CharProcs");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Active.Concat(Others).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name, or empty when it means nothing here: names are as many as a file likes.</summary>
    public static string Of(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var known) ? known : "";

    public static bool IsActive(string name) => Active.Contains(name);

    /// <summary>Actions that are harmless when tapped but may not happen by opening the paper.</summary>
    public static bool IsActionOnTap(string name) => name is "URI" or "Named" or "Hide" or "ResetForm" or "Thread" or "SetOCGState" or "Trans" or "GoToDp";
}
