using System.Runtime.InteropServices;

namespace ThonSo.Core.Store;

/// <summary>
/// What the framework does not offer of the file system. First, making the <em>name</em> of a file durable. A flushed file
/// whose folder was not flushed may be gone after a power cut (POSIX promises the name only after an fsync of the
/// folder). On Windows the file system journals names itself, and nothing is done.
/// </summary>
internal static partial class Disk
{
    private const int NotSupported = 22;   // EINVAL: a file system without anything to flush for a folder
    private const int Exists = 17;         // EEXIST

    /// <summary>Flushes the entries of a folder.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, flags: 0);
        if (descriptor < 0) throw new IOException($"The folder {folder} cannot be opened to flush it: error {Marshal.GetLastPInvokeError()}.");
        try
        {
            if (Flush(descriptor) != 0 && Marshal.GetLastPInvokeError() is var error and not NotSupported)
                throw new IOException($"The folder {folder} cannot be flushed: error {error}.");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Creates a folder and those above it that are missing, durably.</summary>
    public static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        var above = Path.GetDirectoryName(Path.GetFullPath(folder));
        if (above is not null) CreateFolder(above);
        Directory.CreateDirectory(folder);
        if (above is not null) FlushFolder(above);
    }

    /// <summary>
    /// Gives a file its name unless another has it: true for exactly one of those who try at once. The framework's own
    /// move looks first and renames then, and two who look together both overwrite.
    /// </summary>
    public static bool TryName(string draft, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            try
            {
                File.Move(draft, path, overwrite: false);
                return true;
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
                return false;
            }
        }
        var named = Link(draft, path) == 0;
        if (!named && Marshal.GetLastPInvokeError() is var error and not Exists) throw new IOException($"{path} cannot be created: error {error}.");
        File.Delete(draft);
        return named;
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string added);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
