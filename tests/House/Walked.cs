using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>The owner has a dossier at every stage, and everyone has gone wherever links lead, in both languages.</summary>
public sealed class Walked : IAsyncLifetime
{
    public Cast Cast { get; } = new();

    internal Dictionary<string, Crawler> By { get; } = [];

    internal IEnumerable<(string Role, Seen Seen)> All => By.SelectMany(c => c.Value.All.Select(s => (c.Key, s)));

    internal IEnumerable<(string Role, Seen Seen)> Pages => By.SelectMany(c => c.Value.Pages.Select(s => (c.Key, s)));

    public async ValueTask InitializeAsync()
    {
        await Cast.InitializeAsync();
        foreach (var before in new[] { "accept", "assign", "answer-supplement", "propose", "fee-paid", "sign", "attach-result", "hand-over" }) await Cast.BeforeAsync(before);
        var asking = new Asking(Cast);
        var draft = (await Endpoints.OfAsync(Cast.Site)).First(e => e.Name == "POST /nhap/{draft:guid}/xem-lai");
        var check = await asking.FillAsync(draft, "");
        var (code, secret) = await Cast.FileAsync();
        var consents = new[] { await Cast.AskConsentAsync("code", Samples.NewPhone()), await Cast.AskConsentAsync("thumb-mark", ""), await Cast.AskConsentAsync("signature", Cast.Phone, signed: true) }.Select(id => "/to/nop-ho/" + id);
        var help = (await Endpoints.OfAsync(Cast.Site)).First(e => e.Name == "GET /nho-giup/{help:guid}/{secret}");
        var asked = await asking.FillAsync(help, "");
        var inClass = new[] { "GET /hoc/lop/{id:guid}/co-mat/{door}", "GET /hoc/lop/{id:guid}/cho/{seat:guid}/{secret}" };
        var seats = new List<string>();
        foreach (var one in (await Endpoints.OfAsync(Cast.Site)).Where(e => inClass.Contains(e.Name))) seats.Add(await asking.FillAsync(one, ""));
        await asking.FillAsync((await Endpoints.OfAsync(Cast.Site)).First(e => e.Name == "GET /to-cong-nghe/giong-doc/duyet/{id:guid}"), "");
        // The public pages are walked by somebody without a session and by a villager; officers stay where their work is.
        foreach (var (role, starts) in new (string, string[])[]
        {
            ("anonymous", ["/", "/thu", "/dang-nhap", "/can-bo/vao", "/can-bo/ma", $"/tra-cuu/{code}/{secret}", "/hoc/tap-duot/nop-ho-so", .. seats]),
            ("owner", ["/toi", check, check.Replace("/xem-lai", "/declarant", StringComparison.Ordinal), check.Replace("/xem-lai", "/birth-proof", StringComparison.Ordinal)]),
            ("helper", ["/to", "/to-cong-nghe", "/to-cong-nghe/viec", "/to/nop-ho", .. consents]),
            ("team-leader", ["/to-cong-nghe", "/to/so-nop-ho"]),
            ("receiving", ["/mot-cua"]),
            ("handling", ["/mot-cua"]),
            ("signer", ["/mot-cua"]),
            ("leader", ["/mot-cua"]),
            ("administrator", ["/quan-tri/can-bo"]),
            ("province", ["/can-bo"]),
        })
        {
            By[role] = new Crawler(role == "team-leader" ? Cast.DemoLeader : Cast[role], starts[0] is "/" or "/toi" ? null : ["/mot-cua", "/quan-tri", "/can-bo", "/to", "/hoc/", "/a/"]);
            await By[role].GoAsync([.. starts, .. starts.Select(s => "/en" + s)]);
        }
        By["asker"] = new Crawler(Cast["anonymous"], ["/nho-giup/"]);
        await By["asker"].GoAsync(asked, "/en" + asked);
        await Cast.Site.ReadersSettledAsync();
    }

    public async ValueTask DisposeAsync() => await Cast.DisposeAsync();
}
