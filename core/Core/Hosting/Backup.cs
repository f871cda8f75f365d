using ThonSo.Core.Store;

namespace ThonSo.Core.Hosting;

/// <summary>
/// Copies an installation that keeps everything in its own folder, also while it serves. What comes out is a data folder
/// without its key, which is kept elsewhere: who finds a backup can read no paper and no phone number (docs/operations.md).
/// </summary>
public sealed class Backup(ThonSoOptions options, IStore store)
{
    /// <summary>Makes or renews a backup; papers that are there already are not copied again.</summary>
    /// <returns>How many papers were added.</returns>
    /// <exception cref="InvalidOperationException">There is nothing to copy, or the folder is not one for backups.</exception>
    public async Task<int> RunAsync(string folder)
    {
        folder = Path.GetFullPath(folder);
        var database = Path.Combine(folder, "thonso.db");
        if (options.Database is not null) throw new InvalidOperationException("PostgreSQL is backed up with its own tools (pg_dump), and the papers beside it, afterwards.");
        if (!File.Exists(Path.Combine(options.DataFolder, "thonso.db"))) throw new InvalidOperationException($"There is nothing in {options.DataFolder} to back up.");
        if (Path.GetRelativePath(options.DataFolder, folder).Split(Path.DirectorySeparatorChar)[0] != "..") throw new InvalidOperationException($"{folder} is lost together with the data. Choose a folder on another disk.");
        // A served database has changes beside it that would be taken for the new one's.
        if (Directory.Exists(Path.Combine(folder, "keys")) || File.Exists(database + "-wal")) throw new InvalidOperationException($"{folder} is the data of an installation, not a backup.");

        Disk.CreateFolder(folder);
        // The database first: a paper is kept before the row that names it, so all that it names are among those copied
        // next. It gets its name last: broken off, the backup before stays whole.
        File.Delete(database + ".new");
        await store.CopyAsync(database + ".new");
        var added = options.Blobs is null ? CopyPapers(Path.Combine(options.DataFolder, "papers"), Path.Combine(folder, "papers")) : 0;
        await using (var copy = new FileStream(database + ".new", FileMode.Open, FileAccess.ReadWrite)) copy.Flush(flushToDisk: true);
        File.Move(database + ".new", database, overwrite: true);
        Disk.FlushFolder(folder);
        return added;
    }

    private static int CopyPapers(string from, string to)
    {
        if (!Directory.Exists(from)) return 0;
        var added = 0;
        foreach (var commune in Directory.EnumerateDirectories(from).Where(d => Path.GetFileName(d) != "drafts"))
        {
            foreach (var paper in Directory.EnumerateFiles(commune, "*", SearchOption.AllDirectories))
            {
                var path = Path.Combine(to, Path.GetRelativePath(from, paper));
                if (File.Exists(path)) continue;
                Disk.CreateFolder(Path.GetDirectoryName(path)!);
                try
                {
                    File.Copy(paper, path + ".new", overwrite: true);
                }
                catch (FileNotFoundException)
                {
                    // Taken out by its owner a moment ago.
                    continue;
                }
                using (var copy = new FileStream(path + ".new", FileMode.Open, FileAccess.ReadWrite)) copy.Flush(flushToDisk: true);
                File.Move(path + ".new", path, overwrite: true);
                Disk.FlushFolder(Path.GetDirectoryName(path)!);
                added++;
            }
        }
        return added;
    }
}
