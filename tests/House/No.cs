using Xunit;

namespace ThonSo.House;

/// <summary>Says everything that is wrong at once, one line each.</summary>
internal static class No
{
    public static void Faults(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count} wrong:\n{string.Join('\n', all.Take(60))}");
    }
}
