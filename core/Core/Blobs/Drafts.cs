using ThonSo.Core.Acts;
using ThonSo.Core.Security;
using ThonSo.Core.Store;

namespace ThonSo.Core.Blobs;

/// <summary>The folder of drafts. What a crash left there is removed at start.</summary>
internal sealed class Drafts
{
    private readonly string folder;
    private readonly Keys keys;

    public Drafts(string folder, Keys keys)
    {
        this.folder = folder;
        this.keys = keys;
        Disk.CreateFolder(folder);
        foreach (var path in Directory.EnumerateFiles(folder)) RemoveIfLeft(path);
    }

    public DraftStream Begin(CommuneId commune, Guid? apart) => new(keys, commune, apart, Path.Combine(folder, NewId.Next().ToString("N")));

    // Another node may be writing into the same folder: a draft in use is locked by the handle that writes it.
    private static void RemoveIfLeft(string path)
    {
        try
        {
            using var unused = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return;
        }
        File.Delete(path);
    }
}
