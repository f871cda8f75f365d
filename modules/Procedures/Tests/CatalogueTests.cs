using System.Text.RegularExpressions;
using ThonSo.Procedures.Forms;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Procedures.Tests;

/// <summary>The catalogue's files: all of them load, nothing is invented, nothing is forgotten in the other language.</summary>
public sealed partial class CatalogueTests
{
    private static readonly Catalogue Catalogue = new(Repository.Folder("data", "procedures"), null!);

    [Fact]
    public void All_88_procedures_load_with_their_sources() =>
        Assert.Multiple(
            () => Assert.Equal(88, Catalogue.All.Count),
            () => Assert.All(Catalogue.All, p => Assert.NotEmpty(p.Source.Text)),
            () => Assert.All(Catalogue.All, p => Assert.Contains(p.Source.Confidence, new[] { "seen", "partly-seen", "uncertain" })));

    [Fact]
    public void A_code_is_official_or_says_that_it_is_none() =>
        Assert.All(Catalogue.All, p => Assert.True(OfficialCode().IsMatch(p.Code.Value) || (p.Code.Value.StartsWith("local-", StringComparison.Ordinal) && p.Source.Code == "unconfirmed"), p.Code.Value));

    [Fact]
    public void What_is_not_certain_is_shown_to_the_administrator() =>
        Assert.All(Catalogue.All.Where(p => !p.Limit.Certain || !p.Fee.Certain || p.Source.Memory), p => Assert.True(p.HasDoubts));

    [Fact]
    public void Two_procedures_have_forms_of_their_own_and_all_others_the_general_one()
    {
        Assert.Equal(["1.001193", "1.014027"], Catalogue.All.Where(p => !p.Form.IsGeneral).Select(p => p.Code.Value));
        Assert.All(Catalogue.All.Where(p => p.Form.IsGeneral), p =>
            Assert.Equal(p.PapersToBring.Select(s => s.Id), p.Form.Questions.Where(q => q.Type == FieldType.Paper).Select(q => q.Id)));
    }

    [Fact]
    public void Every_text_is_composed_and_has_both_languages() =>
        Assert.All(Catalogue.All.SelectMany(Texts), text =>
        {
            Assert.True(text.Vi.IsNormalized(), text.Vi);
            Assert.NotEmpty(text.En);
        });

    [Theory]
    [InlineData("limit:\n  unit: fortnights\n  value: 1\n  certain: true", "unit")]
    [InlineData("limit:\n  unit: working-days\n  certain: true", "value")]
    [InlineData("limit: [", "line")]
    public void A_file_that_cannot_be_read_is_named_with_what_is_wanted(string broken, string said)
    {
        var good = File.ReadAllText(Repository.Folder("data", "procedures", "1.014027.yaml"));
        var content = Regex.Replace(good, @"limit:\n  unit: working-days\n  value: 10\n  certain: true", broken);
        Assert.NotEqual(good, content);
        var problem = Assert.Throws<InvalidDataException>(() => ProcedureFile.Read("x/1.014027.yaml", content));
        Assert.Contains("x/1.014027.yaml", problem.Message, StringComparison.Ordinal);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_can_never_hold_is_found()
    {
        var good = File.ReadAllText(Repository.Folder("data", "procedures", "1.014027.yaml"));
        var problem = Assert.Throws<InvalidDataException>(() => ProcedureFile.Read("f.yaml", good.Replace("when: { payment: bank }", "when: { payment: gold }", StringComparison.Ordinal)));
        Assert.Contains("can never be \"gold\"", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_another_version()
    {
        var good = File.ReadAllText(Repository.Folder("data", "procedures", "1.014027.yaml"));
        Assert.NotEqual(ProcedureFile.Read("f", good).Version, ProcedureFile.Read("f", good.Replace("amount: 0", "amount: 1", StringComparison.Ordinal)).Version);
        Assert.Equal(ProcedureFile.Read("f", good).Version, ProcedureFile.Read("f", good).Version);
    }

    private static IEnumerable<Core.Language.Text> Texts(Procedure p)
    {
        yield return p.Plain;
        yield return p.Name;
        yield return p.Field;
        yield return p.DecidedBy;
        yield return p.Result;
        foreach (var paper in p.Papers)
        {
            yield return paper.Name;
            if (paper.Hint is { } hint) yield return hint;
            if (paper.When is { } when) yield return when;
        }
        foreach (var question in p.Form.Questions)
        {
            yield return question.Ask;
            if (question.Hint is { } hint) yield return hint;
            foreach (var option in question.Options) yield return option.Label;
        }
        if (p.Note is { } note) yield return note;
        if (p.Limit.Note is { } limit) yield return limit;
        if (p.Fee.Text is { } fee) yield return fee;
    }

    [GeneratedRegex(@"^[12356]\.\d{6}$")]
    private static partial Regex OfficialCode();
}
