using System.Buffers.Binary;
using ThonSo.Support;

namespace ThonSo.Core.Tests;

/// <summary>Small files that other programs wrote, with invented content, and ways to change them.</summary>
internal static class Samples
{
    public static readonly string[] Taken = ["gps.jpg", "progressive.jpg", "cmyk.jpg", "gps.png", "palette.png", "photo.heic", "classic.pdf", "linearized.pdf", "objstm.pdf"];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Repository.Folder("core", "Core", "Tests", "Blobs", "Samples"), name));

    public static int IndexOf(this byte[] bytes, ReadOnlySpan<byte> what) => bytes.AsSpan().IndexOf(what);

    /// <summary>The bytes with some of them replaced.</summary>
    public static byte[] With(this byte[] bytes, int at, params byte[] put)
    {
        var changed = (byte[])bytes.Clone();
        put.CopyTo(changed, at);
        return changed;
    }

    /// <summary>A chunk of a PNG file with its checksum.</summary>
    public static byte[] PngChunk(string type, params byte[] content) => Drawings.Chunk(System.Text.Encoding.ASCII.GetBytes(type), content);

    /// <summary>A box of a HEIC file.</summary>
    public static byte[] Box(string type, params byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        System.Text.Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        content.CopyTo(box, 8);
        return box;
    }
}
