using System.Collections.Frozen;
using ThonSo.Core.Acts;
using ThonSo.Core.Language;

namespace ThonSo.Places;

/// <summary>A province or city under the central government.</summary>
public sealed record Province(string Code, string Name, string Kind)
{
    public string FullName => $"{Kind} {Name}";
}

/// <summary>A commune anywhere in the country, for addresses.</summary>
public sealed record CountryCommune(CommuneId Id, string Name, string Kind, string ProvinceCode)
{
    public string FullName => $"{Kind} {Name}";
}

/// <summary>
/// All provinces and communes since 1 July 2025 (two levels, no district), with their NSO codes. Old papers still name
/// districts; those words are simply part of what people write in an address line.
/// </summary>
public sealed class Country(string folder)
{
    private readonly Lazy<Data> data = new(() => Load(folder));

    public IReadOnlyList<Province> Provinces => data.Value.Provinces;

    public Province? Province(string? code) => Provinces.FirstOrDefault(p => p.Code == code);

    public CountryCommune? Commune(CommuneId id) => data.Value.Communes.GetValueOrDefault(id);

    /// <summary>
    /// The communes of a province that a typed name may mean: the exact one alone when there is one (accents and the
    /// place of the tone do not matter, "xã" may be left out), otherwise those that begin alike.
    /// </summary>
    public IReadOnlyList<CountryCommune> Match(string provinceCode, string typed)
    {
        var wanted = Fold.Search(typed);
        if (wanted.Length == 0) return [];
        var inProvince = data.Value.ByProvince.GetValueOrDefault(provinceCode, []);
        var exact = inProvince.Where(c => c.Search == wanted || c.SearchFull == wanted).Select(c => c.Commune).ToList();
        if (exact.Count > 0) return exact;
        return [.. inProvince.Where(c => c.Search.StartsWith(wanted, StringComparison.Ordinal) || c.Search.Contains(wanted, StringComparison.Ordinal)).Select(c => c.Commune).Take(8)];
    }

    private static Data Load(string folder)
    {
        var provinces = Rows(Path.Combine(folder, "provinces.csv")).Select(r => new Province(r[0], r[1], r[2])).ToList();
        var communes = Rows(Path.Combine(folder, "communes.csv")).Select(r => new CountryCommune(CommuneId.Parse(r[0]), r[1], r[2], r[3])).ToList();
        return new Data(
            provinces,
            communes.ToFrozenDictionary(c => c.Id),
            communes.GroupBy(c => c.ProvinceCode).ToFrozenDictionary(g => g.Key, g => g.Select(c => new Searchable(c, Fold.Search(c.Name), Fold.Search(c.FullName))).ToArray()));
    }

    // Written by us, without quotes or commas inside fields; a comment line and a heading first.
    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Skip(2).Select(line => line.Split(','));

    private sealed record Data(IReadOnlyList<Province> Provinces, FrozenDictionary<CommuneId, CountryCommune> Communes, FrozenDictionary<string, Searchable[]> ByProvince);

    private sealed record Searchable(CountryCommune Commune, string Search, string SearchFull);
}
