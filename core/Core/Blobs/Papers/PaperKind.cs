namespace ThonSo.Core.Blobs.Papers;

/// <summary>What a paper is, by its content. The name a phone gave the file is never asked.</summary>
public enum PaperKind
{
    Jpeg,
    Png,
    Heic,
    Pdf,
}

/// <summary>What the web and people call the kinds.</summary>
public static class PaperKinds
{
    /// <summary>The media type a kept paper is served with; always together with <c>X-Content-Type-Options: nosniff</c>.</summary>
    public static string MediaType(this PaperKind kind) => kind switch
    {
        PaperKind.Jpeg => "image/jpeg",
        PaperKind.Png => "image/png",
        PaperKind.Heic => "image/heic",
        _ => "application/pdf",
    };

    /// <summary>The ending of a file that is saved to a disk, with its dot.</summary>
    public static string Ending(this PaperKind kind) => kind switch
    {
        PaperKind.Jpeg => ".jpg",
        PaperKind.Png => ".png",
        PaperKind.Heic => ".heic",
        _ => ".pdf",
    };
}
