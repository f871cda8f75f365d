using ThonSo.Core.Hosting;
using ThonSo.Core.Language;
using ThonSo.Core.Security;

namespace ThonSo.Core.Web;

/// <summary>One line of the officers' menu.</summary>
/// <param name="Order">Groups with smaller numbers come first; what comes first is where an officer lands.</param>
/// <param name="Section">Names the line, and the count beside it.</param>
public sealed record DeskItem(int Order, Text Group, string Section, Text Label, string Path, Permission Permission);

/// <summary>Counts shown beside lines of the menu: how much waits behind each.</summary>
public interface IDeskCounts
{
    /// <summary>The largest number shown; what is more is shown as more, and need not be counted.</summary>
    const int Most = 99;

    static string Show(int count) => count > Most ? $"{Most}+" : $"{count}";

    /// <summary>By section. A count above <see cref="Most"/> says no more than that.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(Here here);
}

/// <summary>The officers' menu, from what each module brings.</summary>
public sealed class DeskMenu(IReadOnlyList<Module> modules, IEnumerable<IDeskCounts> counters)
{
    public IEnumerable<DeskItem> For(Here here) => modules.SelectMany(m => m.DeskItems).Where(item => here.May(item.Permission)).OrderBy(item => item.Order);

    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(Here here)
    {
        var all = new Dictionary<string, int>();
        foreach (var counter in counters)
            foreach (var (section, count) in await counter.CountAsync(here)) all[section] = count;
        return all;
    }
}
