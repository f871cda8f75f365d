using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Blobs;
using ThonSo.Core.Blobs.Papers;
using ThonSo.Support;
using Xunit;
using Refusal = ThonSo.Core.Acts.Refusal;

namespace ThonSo.Core.Tests;

/// <summary>Taking papers in: what is kept is what was checked, without what was photographed along with it.</summary>
public sealed class PaperIntakeTests
{
    private static readonly string[] Telling = ["Buon Ho", "at home", "Invented", "Phone", "GPS", "exiftool", "photoshop", "Hoa", "tEXt", "iTXt"];

    [Theory, BothStores]
    public async Task Every_kind_of_paper_is_taken_in_and_read_back(string kind)
    {
        using var store = new Store(kind);
        foreach (var sample in Samples.Taken)
        {
            var content = Samples.Read(sample);
            var kept = (await new PaperIntake(store.Blobs).KeepAsync(Store.Commune, new Upload(content), 1_000_000)).Value;
            var read = await store.ReadAsync(new Blob(Store.Commune, kept.Name, kept.Size));
            Assert.Equal(kept.Size, read.Length);
            Assert.Equal(kept.Kind.Ending(), Path.GetExtension(sample));
            if (kept.Kind is PaperKind.Pdf or PaperKind.Heic) Assert.Equal(content, read);
        }
        Assert.Equal(Samples.Taken.Length, store.Kept.Count);
        Assert.Empty(store.Drafts);
    }

    [Fact]
    public async Task A_photograph_keeps_its_picture_its_colours_and_which_way_is_up_and_nothing_else()
    {
        using var store = new Store(Store.Files);
        var photo = Samples.Read("gps.jpg");
        Assert.All(Telling[..5], word => Assert.True(photo.IndexOf(Encoding.ASCII.GetBytes(word)) >= 0 || word == "GPS"));

        var kept = (await new PaperIntake(store.Blobs).KeepAsync(Store.Commune, new Upload([.. photo, .. "and a hidden file"u8]), 1_000_000)).Value;
        var clean = await store.ReadAsync(new Blob(Store.Commune, kept.Name, kept.Size));

        Assert.All(Telling, word => Assert.Equal(-1, clean.IndexOf(Encoding.ASCII.GetBytes(word))));
        Assert.Equal(-1, clean.IndexOf("hidden"u8));
        Assert.True(clean.IndexOf("ICC_PROFILE"u8) > 0);
        Assert.Equal(6, Orientation.Read(clean.AsSpan(clean.IndexOf("Exif\0\0"u8) + 6)));
        Assert.Equal((64, 96), (kept.Width, kept.Height));
        var scan = photo.IndexOf([0xFF, 0xDA]);
        Assert.Equal(photo[scan..], clean[clean.IndexOf([0xFF, 0xDA])..]);
    }

    [Fact]
    public async Task Of_a_png_too_only_the_picture_and_which_way_is_up_are_kept()
    {
        using var store = new Store(Store.Files);
        var picture = Samples.Read("gps.png");
        var kept = (await new PaperIntake(store.Blobs).KeepAsync(Store.Commune, new Upload(picture), 1_000_000)).Value;
        var clean = await store.ReadAsync(new Blob(Store.Commune, kept.Name, kept.Size));

        Assert.All(Telling, word => Assert.Equal(-1, clean.IndexOf(Encoding.ASCII.GetBytes(word))));
        Assert.Equal(8, Orientation.Read(clean.AsSpan(clean.IndexOf("eXIf"u8) + 4)));
        Assert.Equal((64, 96), (kept.Width, kept.Height));
    }

    [Theory, InlineData("gps.jpg"), InlineData("gps.png"), InlineData("progressive.jpg")]
    public async Task What_was_kept_once_is_kept_as_it_is(string sample)
    {
        using var store = new Store(Store.Files);
        var intake = new PaperIntake(store.Blobs);
        var kept = (await intake.KeepAsync(Store.Commune, new Upload(Samples.Read(sample)), 1_000_000)).Value;
        var clean = await store.ReadAsync(new Blob(Store.Commune, kept.Name, kept.Size));
        Assert.Equal(kept, (await intake.KeepAsync(Store.Commune, new Upload(clean), 1_000_000)).Value);
        Assert.Single(store.Kept);
    }

    [Theory]
    [InlineData("script.pdf", "paper.active"), InlineData("encrypted.pdf", "paper.encrypted")]
    public async Task What_is_refused_leaves_nothing(string sample, string code)
    {
        using var store = new Store(Store.Files);
        var intake = new PaperIntake(store.Blobs);
        Assert.Equal(code, (await intake.KeepAsync(Store.Commune, new Upload(Samples.Read(sample)), 1_000_000)).Refusal?.Code);
        Assert.Equal("paper.too-large", (await intake.KeepAsync(Store.Commune, new Upload(Samples.Read("gps.jpg")), 4000)).Refusal?.Code);
        Assert.Equal("paper.empty", (await intake.KeepAsync(Store.Commune, new Upload([]), 4000)).Refusal?.Code);
        Assert.Empty(store.Kept);
        Assert.Empty(store.Drafts);
    }

    [Fact]
    public void Every_refusal_says_what_to_do_in_both_languages_and_has_its_own_code()
    {
        Refusal[] all = [PaperRefusals.TooLarge(20_000_000), PaperRefusals.Empty, PaperRefusals.Unknown, PaperRefusals.Broken, PaperRefusals.TooManyPixels, PaperRefusals.Encrypted, PaperRefusals.Active, PaperRefusals.NotInspectable];
        Assert.Equal(all.Length, all.Select(r => r.Code).Distinct().Count());
        Assert.All(all, refusal =>
        {
            Assert.StartsWith("paper.", refusal.Code, StringComparison.Ordinal);
            Assert.Contains("gửi", refusal.Sentence.Vi, StringComparison.Ordinal);
            Assert.Contains("end ", refusal.Sentence.En, StringComparison.Ordinal);
            Assert.All(refusal.Sentence.Vi.Split(". "), sentence => Assert.InRange(sentence.Split(' ').Length, 1, 20));
        });
    }

    [Fact]
    public async Task An_installation_takes_papers_in()
    {
        await using var installation = await Installation.StartAsync(Engines.Sqlite, [new ThingsModule()]);
        var kept = await installation.Services.GetRequiredService<PaperIntake>().KeepAsync(Store.Commune, new Upload(Samples.Read("gps.jpg")), 1_000_000);
        await using var read = await installation.Services.GetRequiredService<IBlobs>().OpenAsync(Store.Commune, kept.Value.Name);
        Assert.Equal(kept.Value.Size, read.Length);
    }
}
