using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using ThonSo.Core.Acts;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>
/// Who may do what, in one table: <c>authorization-matrix.csv</c>. Each cell is really asked over HTTP, about real things
/// of the owner's, and what comes back is written in the same words:
/// <list type="bullet">
/// <item><c>yes</c>: past the guard, whatever was thought of the content;</item>
/// <item><c>idle</c>: answered politely, and nothing was done;</item>
/// <item><c>sign-in</c>: led to the sign-in page; <c>401</c>, <c>403</c>, <c>404</c>: refused, and nothing was done.</item>
/// </list>
/// The officer of the neighbouring commune comes with their own session to this commune's address.
/// </summary>
public sealed class AuthorizationMatrix(Cast cast) : IClassFixture<Cast>
{
    /// <summary>Rows whose answer depends on more than the endpoint: each step has its own people.</summary>
    private static readonly Dictionary<string, string[]> Variants = new()
    {
        ["POST /api/v1/dossiers/{code}/steps/{step}"] = ["accept", "send-back", "refuse", "withdraw", "answer-supplement", "assign", "extend", "ask-more", "ask-fee", "propose", "fee-paid", "sign", "return-for-work", "stop", "attach-result", "hand-over"],
        ["GET /api/v1/dossiers/{code}"] = ["", "with the secret"],
    };

    [Fact]
    public async Task Everyone_may_do_what_the_table_says_and_nothing_else()
    {
        var table = Matrix.Rows;
        var asking = new Asking(cast);
        var wrong = new List<string>();
        var seen = new HashSet<string>();
        // Everyone goes home last, and then the clock is moved, because an hour for each of them ends an officer's session.
        foreach (var endpoint in (await Endpoints.OfAsync(cast.Site)).OrderBy(e => e.Pattern switch { "/dang-xuat" => 1, "/thu/dong-ho" => 2, _ => 0 }))
        {
            foreach (var variant in Variants.GetValueOrDefault(endpoint.Name, [""]))
            {
                var name = variant.Length == 0 ? endpoint.Name : $"{endpoint.Name} ({variant})";
                seen.Add(name);
                var row = table.GetValueOrDefault(name);
                var answers = new List<string>();
                foreach (var role in Cast.Roles)
                {
                    // Whoever has gone home asks with a form of nobody's.
                    if (endpoint.Pattern == "/thu/dong-ho") cast[role].ForgetForm();
                    var answer = await AskAsync(asking, endpoint, variant, cast[role]);
                    if (answer == "yes+idle") answer = row?[Array.IndexOf(Cast.Roles, role)] == "idle" ? "idle" : "yes";
                    answers.Add(answer);
                }
                if (row is null) wrong.Add($"no row for\n{name},{string.Join(',', answers)}");
                else if (!row.SequenceEqual(answers)) wrong.Add($"{name}\n  the table says  {string.Join(',', row)}\n  the product says {string.Join(',', answers)}");
            }
        }
        wrong.AddRange(table.Keys.Except(seen).Select(name => $"no endpoint for the row {name}"));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>Asks, and says what came back. What was refused must have left no trace in the journal.</summary>
    private async Task<string> AskAsync(Asking asking, Answering endpoint, string variant, Caller caller)
    {
        var question = await asking.AboutAsync(endpoint, variant);
        var before = await EntriesAsync();
        using var answer = await caller.AskAsync(endpoint.Method, question.Path, question.Content, question.More);
        var outcome = answer.StatusCode switch
        {
            // At a door itself it is what was sent that is not believed.
            HttpStatusCode.Unauthorized when question.Path.StartsWith("/api/", StringComparison.Ordinal) && endpoint.Name != "POST /api/v1/sign-in/officers" => "401",
            HttpStatusCode.Forbidden => "403",
            HttpStatusCode.NotFound => "404",
            HttpStatusCode.Found when IsSignIn(answer.Headers.Location!.OriginalString) => "sign-in",
            HttpStatusCode.BadRequest when !question.Path.StartsWith("/api/", StringComparison.Ordinal) => throw new InvalidOperationException($"{endpoint.Name}: the test's own form is bad"),
            >= HttpStatusCode.InternalServerError => throw new InvalidOperationException($"{endpoint.Name} failed: {await answer.Content.ReadAsStringAsync()}"),
            _ => "yes",
        };
        var changed = await EntriesAsync() != before;
        if (outcome == "yes") asking.UsedUp();
        if (outcome != "yes" && changed) return outcome + " BUT IT WAS DONE";
        // Led on to one's own pages is as little as a form that changed nothing.
        return outcome == "yes" && !changed && (endpoint.Method == "POST" || answer.StatusCode == HttpStatusCode.Found) ? "yes+idle" : outcome;
    }

    // That somebody was refused is written down where their leader sees it: that alone is not a deed.
    private Task<long> EntriesAsync() => cast.Site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS Value FROM core_journal WHERE kind NOT LIKE 'dossier.overreach-refused%'").SingleAsync());

    private static bool IsSignIn(string location) => location.StartsWith("/dang-nhap?tiep=", StringComparison.Ordinal) || location.StartsWith("/can-bo/vao?tiep=", StringComparison.Ordinal);

}

/// <summary>What the table of the matrix cannot say: closed by default, communes apart, each token in its place.</summary>
public sealed class Guards(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task Every_endpoint_says_who_may_come_in()
    {
        var silent = (await Endpoints.OfAsync(cast.Site)).Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null);
        No.Faults(silent.Select(e => e.Name));
    }

    [Fact]
    public async Task An_endpoint_that_forgot_to_say_is_closed_to_everyone()
    {
        var policies = cast.Site.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var everyone = new ClaimsPrincipal(new ClaimsIdentity(Enum.GetNames<Role>().Select(r => new Claim(ClaimTypes.Role, r)), "test"));
        await using var scope = cast.Site.Services.CreateAsyncScope();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        Assert.False((await authorization.AuthorizeAsync(everyone, null, (await policies.GetFallbackPolicyAsync())!)).Succeeded);
    }

    [Fact]
    public async Task What_every_endpoint_asks_for_is_a_permission_of_a_module()
    {
        var known = Web.Modules.All.SelectMany(m => m.Permissions).Select(p => p.Name).ToList();
        Assert.Equal(known.Distinct(), known);
        var asked = (await Endpoints.OfAsync(cast.Site)).SelectMany(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>()).Select(a => a.Policy);
        Assert.DoesNotContain(asked, policy => policy is null || !known.Contains(policy));
    }

    [Fact]
    public async Task An_officer_at_their_own_address_finds_nothing_of_the_commune_next_door()
    {
        var asking = new Asking(cast);
        var leaks = new List<string>();
        foreach (var endpoint in (await Endpoints.OfAsync(cast.Site)).Where(e => e.Pattern.StartsWith("/mot-cua/{", StringComparison.Ordinal) || e.Pattern.StartsWith("/mot-cua/giay", StringComparison.Ordinal)))
        {
            var question = await asking.AboutAsync(endpoint, "");
            using var ours = await cast["receiving"].AskAsync("GET", question.Path.Split('?')[0]);
            Assert.Equal(HttpStatusCode.OK, ours.StatusCode);
            using var theirs = await cast.NeighbourAtHome.AskAsync(endpoint.Method, question.Path, question.Content);
            if (theirs.StatusCode != HttpStatusCode.NotFound) leaks.Add($"{endpoint.Name}: {(int)theirs.StatusCode}");
        }
        No.Faults(leaks);

        var code = await cast.BeforeAsync("accept");
        using var step = await cast.NeighbourAtHome.AskAsync("POST", $"/api/v1/dossiers/{code}/steps/accept", JsonContent.Create(new { }), await cast.MatchingAsync(code));
        Assert.Equal(HttpStatusCode.NotFound, step.StatusCode);
    }

    [Fact]
    public async Task A_session_of_one_commune_is_a_stranger_in_the_next()
    {
        var owner = new Caller(cast.Site, cast["owner"].Token, TestSite.NeighbourHost);
        using (var page = await owner.AskAsync("GET", "/toi")) Assert.StartsWith("/dang-nhap?tiep=", page.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using (var api = await owner.AskAsync("POST", "/api/v1/papers", new ByteArrayContent(Samples.Jpeg()))) Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        using (var desk = await cast.NeighbourAtHome.AskAsync("GET", "/mot-cua")) Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
    }

    [Fact]
    public async Task Pages_take_no_bearer_token_and_the_api_takes_no_cookie()
    {
        var token = cast["owner"].Token;
        var nobody = cast["anonymous"];
        using (var page = await nobody.AskAsync("GET", "/toi", more: r => r.Headers.Authorization = new("Bearer", token)))
            Assert.Equal(HttpStatusCode.Found, page.StatusCode);
        using (var api = await nobody.AskAsync("POST", "/api/v1/papers", new ByteArrayContent(Samples.Jpeg()), r => r.Headers.Add("Cookie", "ts=" + token)))
            Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        // The same token where it belongs.
        using (var page = await nobody.AskAsync("GET", "/toi", more: r => r.Headers.Add("Cookie", "ts=" + token)))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}

/// <summary>An installation that is no demonstration has none of its doors.</summary>
public sealed class WithoutDemo
{
    [Fact]
    public async Task The_demonstrations_pages_do_not_exist()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite, demo: false);
        var nobody = new Caller(site, null);
        var doors = (await Endpoints.OfAsync(site)).Where(e => e.Pattern.StartsWith("/thu/", StringComparison.Ordinal) || e.Pattern == "/thu" || e.Pattern.Contains("/demo", StringComparison.Ordinal)).ToList();
        Assert.True(doors.Count >= 6, "The demonstration's doors were not found.");
        foreach (var door in doors)
        {
            using var answer = await nobody.AskAsync(door.Method, door.Pattern + "?phone=0912345678", door.Method == "POST" ? new FormUrlEncodedContent([KeyValuePair.Create("hours", "1"), KeyValuePair.Create("phone", "0912345678")]) : null);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{door.Name}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Nobody_is_invented()
    {
        await using var site = await TestSite.StartAsync(Engines.Sqlite, demo: false);
        using var refused = await new Caller(site, null).AskAsync("POST", "/api/v1/sign-in/officers", JsonContent.Create(new { login = "quantri", password = "thon-so-2026", code = "000000" }));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(0, await site.ReadAsync(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS Value FROM people_account").SingleAsync()));
        using var home = await new Caller(site, null).AskAsync("GET", "/");
        Assert.DoesNotContain("/thu\"", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
