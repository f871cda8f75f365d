using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Time;
using ThonSo.Places;
using ThonSo.Procedures.Forms;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Procedures.Tests;

/// <summary>Reading answers: what is kept, what is refused with which sentence, what is only doubted.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private static readonly CommuneId Commune = new(24175);
    private Installation installation = null!;
    private AnswerReader reader = null!;

    public async ValueTask InitializeAsync()
    {
        var places = new PlacesModule();
        installation = await Installation.StartAsync(Engines.Sqlite, [places], new SetClock(new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc), TimeProvider.System));
        await places.LoadDemoAsync(installation.Services, Commune);
        reader = ActivatorUtilities.CreateInstance<AnswerReader>(installation.Services);
    }

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Theory]
    [InlineData(FieldType.Text, "  Thôn   4 ", "Thôn 4")]
    [InlineData(FieldType.Number, "3", "3")]
    [InlineData(FieldType.Money, "50.000đ", "50000")]
    [InlineData(FieldType.Date, "15/03/1985", "1985-03-15")]
    [InlineData(FieldType.Date, "15031985", "1985-03-15")]
    [InlineData(FieldType.Phone, "0912.345.678", "+84912345678")]
    [InlineData(FieldType.Identity, "066 085 000 123", "066085000123")]
    [InlineData(FieldType.YesNo, "yes", "yes")]
    public async Task An_answer_is_kept_in_its_one_form(FieldType type, string typed, string kept)
    {
        var read = await ReadAsync(Of(type), ("q", typed));
        Assert.Empty(read.Errors);
        Assert.Equal(kept, read.Values["q"]);
        // What is kept reads back as itself: a draft is read once more when it is sent.
        Assert.Equal(kept, (await ReadAsync(Of(type), ("q", kept))).Values["q"]);
    }

    [Theory]
    [InlineData(FieldType.Text, "")]
    [InlineData(FieldType.Text, "\u200b \u00a0")]
    [InlineData(FieldType.Number, "ba")]
    [InlineData(FieldType.Number, "99")]
    [InlineData(FieldType.Money, "nhiều")]
    [InlineData(FieldType.Date, "31/02/2026")]
    [InlineData(FieldType.Date, "1985")]
    [InlineData(FieldType.Date, "21/11/2026")]
    [InlineData(FieldType.Phone, "12")]
    [InlineData(FieldType.Identity, "12345")]
    [InlineData(FieldType.YesNo, "maybe")]
    [InlineData(FieldType.Choice, "c")]
    public async Task A_wrong_answer_gets_one_sentence_and_is_not_kept(FieldType type, string typed)
    {
        var read = await ReadAsync(Of(type), ("q", typed));
        Assert.Single(read.Errors);
        Assert.False(read.Values.ContainsKey("q"));
    }

    [Fact]
    public async Task A_birth_known_by_its_year_is_enough_for_a_person()
    {
        var read = await ReadAsync(Person, ("q.name", "Y Mẫu Niê"), ("q.birth", "1949"), ("q.sex", "Nam"), ("q.identity", ""));
        Assert.Empty(read.Errors);
        Assert.Equal("1949", read.Values["q.birth"]);
        Assert.Equal("male", read.Values["q.sex"]);
    }

    [Theory]
    [InlineData("1985-03-15", "male", "066085000123", 0)]
    [InlineData("1986-03-15", "male", "066085000123", 1)]
    [InlineData("1985-03-15", "female", "066085000123", 1)]
    [InlineData("1986-03-15", "female", "066085000123", 2)]
    [InlineData("1985-03-15", "male", "101085000123", 1)]
    public async Task A_number_that_disagrees_is_doubted_and_kept(string birth, string sex, string identity, int doubts)
    {
        var read = await ReadAsync(Person, ("q.name", "Nguyễn Văn Mẫu"), ("q.birth", birth), ("q.sex", sex), ("q.identity", identity));
        Assert.Empty(read.Errors);
        Assert.Equal(identity, read.Values["q.identity"]);
        Assert.Equal(doubts, read.Doubts.Count);
    }

    [Fact]
    public async Task An_address_here_is_a_village()
    {
        var read = await ReadAsync(Of(FieldType.Address), ("q.where", "here"), ("q.village", "thon-4"));
        Assert.Empty(read.Errors);
        Assert.Equal(("24175", "thon-4"), (read.Values["q.commune"], read.Values["q.village"]));
        Assert.Single((await ReadAsync(Of(FieldType.Address), ("q.where", "here"), ("q.village", "thon-99"))).Errors);
    }

    [Theory]
    [InlineData("66", "Ea Kao", "24169")]
    [InlineData("66", "phuong ea kao", "24169")]
    [InlineData("66", "Hoà Phú", "24175")]
    public async Task An_address_elsewhere_is_found_by_its_name(string province, string place, string commune)
    {
        var read = await ReadAsync(Of(FieldType.Address), ("q.where", "elsewhere"), ("q.province", province), ("q.place", place), ("q.line", "Thôn 2"));
        Assert.Empty(read.Errors);
        Assert.Equal(commune, read.Values["q.commune"]);
    }

    [Fact]
    public async Task A_name_several_places_share_is_asked_back_with_their_names()
    {
        var read = await ReadAsync(Of(FieldType.Address), ("q.where", "elsewhere"), ("q.province", "66"), ("q.place", "Hòa"), ("q.line", "Thôn 2"));
        var (key, why) = Assert.Single(read.Errors);
        Assert.Equal("q.place", key);
        Assert.Contains("Hoà", why.Sentence.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_to_questions_that_do_not_apply_are_not_kept()
    {
        var form = new Catalogue(Repository.Folder("data", "procedures"), null!).Find("1.014027")!.Form;
        var kept = form.Prune(new Dictionary<string, string> { ["for-whom"] = "me", ["elder.name"] = "Y Mẫu Niê", ["payment"] = "cash", ["bank-name"] = "Một ngân hàng", ["pension"] = "no" });
        Assert.Equal(["for-whom", "pension", "payment"], kept.Keys);
    }

    [Fact]
    public void Nothing_typed_can_make_reading_fail() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<FieldType>(), (text, type) =>
        {
            var question = type == FieldType.Person ? Person : Of(type);
            var typed = question.Keys.Concat(["q.where", "q.province", "q.place"]).ToDictionary(k => k, _ => text.Get);
            var read = reader.ReadAsync(Commune, question, typed).AsTask().GetAwaiter().GetResult();
            return read.Values.Values.All(v => v.IsNormalized());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private ValueTask<AnswersRead> ReadAsync(Question question, params (string Key, string Value)[] typed) =>
        reader.ReadAsync(Commune, question, typed.ToDictionary(t => t.Key, t => t.Value));

    private static Question Of(FieldType type) => new() { Id = "q", Type = type, Ask = new("?", "?"), Min = 0, Max = 20, Options = [new("a", new("A", "A")), new("b", new("B", "B"))] };

    private static Question Person => Of(FieldType.Person) with { Parts = [PersonPart.Name, PersonPart.Birth, PersonPart.Sex, PersonPart.Identity] };
}
