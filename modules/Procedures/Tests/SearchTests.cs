using ThonSo.Procedures.Search;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Procedures.Tests;

/// <summary>What people really type, and what they mean by it (data/search-cases.csv).</summary>
public sealed class SearchTests(ITestOutputHelper output)
{
    private static readonly Catalogue Catalogue = new(Repository.Folder("data", "procedures"), null!);
    private static readonly ProcedureSearch Search = new(Catalogue);

    [Fact]
    public void What_people_type_finds_what_they_mean()
    {
        var (first, among, all) = (0, 0, 0);
        foreach (var (query, codes) in Cases())
        {
            all++;
            var found = Search.Find(query).Procedures.Select(p => p.Code.Value).ToList();
            if (found.Count > 0 && codes.Contains(found[0])) first++;
            else output.WriteLine($"{query}: {string.Join(" ", found.Take(3))} instead of {string.Join("|", codes)}");
            if (found.Take(3).Any(codes.Contains)) among++;
        }
        output.WriteLine($"{first} of {all} first, {among} among the first three");
        Assert.True(first >= all * 0.97, $"{first} of {all} came first");
        Assert.True(among >= all * 0.99, $"{among} of {all} came among the first three");
    }

    [Theory]
    [InlineData("lam giay khai sinh cho con")]
    [InlineData("làm giấy khai sinh cho con")]
    [InlineData("LÀM GIẤY KHAI SINH CHO CON")]
    public void The_birth_of_a_child_comes_first_however_it_is_written(string query) =>
        Assert.Equal("1.001193", Search.Find(query.Normalize(System.Text.NormalizationForm.FormD)).Procedures[0].Code.Value);

    [Fact]
    public void Words_with_two_meanings_are_asked_back()
    {
        var found = Search.Find("mai táng phí");
        Assert.True(found.Ambiguous);
        Assert.Contains(found.Procedures, p => p.Code.Value == "1.001731");
        Assert.Contains(found.Procedures, p => p.Code.Value == "1.014028");
    }

    [Theory]
    [InlineData("1.014027")]
    [InlineData("2.000815")]
    public void A_code_finds_its_procedure_alone(string code) => Assert.Equal([code], Search.Find(code).Procedures.Select(p => p.Code.Value));

    [Theory]
    [InlineData("")]
    [InlineData("xyzzyq qwrtp")]
    [InlineData("💩🙈")]
    [InlineData("'; DROP TABLE dossiers_dossier; --")]
    public void Nonsense_finds_nothing_and_harms_nothing(string query) => Assert.True(Search.Find(query).Procedures.Count <= 8);

    [Theory]
    [InlineData("sinh", "sinhh", true)]
    [InlineData("sinh", "snih", true)]
    [InlineData("sinh", "sin", true)]
    [InlineData("sinh", "xinh", true)]
    [InlineData("sinh", "sinh", true)]
    [InlineData("sinh", "xin", false)]
    [InlineData("khai", "ahki", false)]
    public void One_slip_of_the_finger(string a, string b, bool near) => Assert.Equal(near, SearchIndex.IsOneSlipAway(a, b));

    private static IEnumerable<(string Query, string[] Codes)> Cases() =>
        File.ReadLines(Repository.Folder("data", "search-cases.csv")).Skip(1).Where(l => l.Length > 0).Select(line =>
        {
            // Queries hold no commas, except those in quotes.
            var fields = line.StartsWith('"') ? line[1..].Split("\",", 2) : line.Split(',', 2);
            return (fields[0], fields[1].Split(',')[0].Split('|'));
        });
}
