using ThonSo.Core.Acts;

namespace ThonSo.Core.Blobs.Papers;

/// <summary>A paper that was looked through and is fit to be kept.</summary>
/// <param name="Size">Bytes of the file that belong to it, counted from the beginning: what cameras and others append is not part of a picture.</param>
/// <param name="Width">Pixels as it is seen, when known.</param>
/// <param name="Pages">Of a PDF, when it says so.</param>
/// <param name="Private">It carries data beside the picture (where, when and by whom it was taken) that is not to be kept.</param>
public sealed record CheckedPaper(PaperKind Kind, long Size, int? Width = null, int? Height = null, int? Pages = null, bool Private = false);

/// <summary>
/// Looks a file through before it is kept: by its content, whole, with nothing in it that does something when opened. It
/// does not decode pixels and does not look for viruses. However hostile the file, it takes bounded memory and time and
/// never throws for what the file holds.
/// </summary>
public static class PaperCheck
{
    /// <summary>More than any phone takes; a picture of one colour can claim this in a few hundred bytes.</summary>
    public const long MaxPixels = 100_000_000;

    /// <param name="paper">Seekable; read from its beginning.</param>
    public static Outcome<CheckedPaper> Look(Stream paper)
    {
        if (paper.Length == 0) return PaperRefusals.Empty;
        Span<byte> begins = stackalloc byte[12];
        paper.Position = 0;
        begins = begins[..paper.ReadAtLeast(begins, begins.Length, throwOnEndOfStream: false)];
        paper.Position = 0;
        try
        {
            if (begins.StartsWith(JpegFile.Begins)) return JpegFile.Walk(new ByteReader(paper));
            if (begins.StartsWith(PngFile.Begins)) return PngFile.Walk(new ByteReader(paper));
            if (begins.StartsWith(PdfFile.Begins)) return PdfFile.Look(paper);
            if (begins.Length == 12 && begins[4..8].SequenceEqual("ftyp"u8)) return HeicFile.Walk(new ByteReader(paper), paper.Length);
            return PaperRefusals.Unknown;
        }
        catch (Unfit unfit)
        {
            return unfit.Refusal;
        }
    }

    /// <summary>Writes a paper without what is not to be kept beside it.</summary>
    /// <param name="paper">As it was looked through.</param>
    internal static void Copy(Stream paper, CheckedPaper found, Stream to)
    {
        paper.Position = 0;
        if (found.Kind == PaperKind.Jpeg) JpegFile.Walk(new ByteReader(paper), to);
        else if (found.Kind == PaperKind.Png) PngFile.Walk(new ByteReader(paper), to);
        else throw new InvalidOperationException($"A {found.Kind} is kept as it is.");
    }

    internal static void BoundPixels(long width, long height)
    {
        if (width <= 0 || height <= 0) throw new Unfit(PaperRefusals.Broken);
        if (width > MaxPixels / height) throw new Unfit(PaperRefusals.TooManyPixels);
    }
}
