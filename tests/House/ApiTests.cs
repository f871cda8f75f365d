using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using ThonSo.Support;
using Xunit;

namespace ThonSo.House;

/// <summary>The API keeps what its description promises.</summary>
public sealed class ApiTests(Cast cast) : IClassFixture<Cast>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_description_is_written_down()
    {
        var described = await DescriptionAsync();
        Assert.StartsWith("3.1", described.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Generated.Check(JsonSerializer.Serialize(described, Readable) + "\n", "docs", "openapi.json");
    }

    [Fact]
    public async Task Everything_under_api_is_described()
    {
        var described = Operations(await DescriptionAsync()).Select(o => o.Name).Order();
        var served = (await Endpoints.OfAsync(cast.Site)).Where(e => e.Pattern.StartsWith("/api/", StringComparison.Ordinal)).Select(e => e.Name).Order();
        Assert.Equal(served, described);
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_who_may_and_how_it_fails()
    {
        var endpoints = (await Endpoints.OfAsync(cast.Site)).ToDictionary(e => e.Name);
        var faults = new List<string>();
        var names = new List<string?>();
        foreach (var (name, operation) in Operations(await DescriptionAsync()))
        {
            if (!operation.TryGetProperty("summary", out var summary) || summary.GetString() is not { Length: > 5 }) faults.Add($"{name} has no summary");
            names.Add(operation.TryGetProperty("operationId", out var id) ? id.GetString() : null);
            var locked = endpoints[name].Metadata.GetMetadata<IAuthorizeData>() is not null;
            var asks = operation.TryGetProperty("security", out var security) && security.GetArrayLength() > 0;
            if (locked != asks) faults.Add(locked ? $"{name} wants a token and does not say so" : $"{name} asks for a token it does not want");
            var answers = operation.GetProperty("responses").EnumerateObject().ToList();
            if (!answers.Exists(a => a.Name[0] == '2')) faults.Add($"{name} does not say what it answers");
            if (locked && !answers.Exists(a => a.Name == "401")) faults.Add($"{name} does not say that it answers 401 without a token");
            if (locked && !answers.Exists(a => a.Name == "403")) faults.Add($"{name} does not say that it answers 403 to others");
            foreach (var answer in answers)
            {
                if (answer.Name[0] == '4' && !(answer.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/problem+json", out _))) faults.Add($"{name} answers {answer.Name} with something else than a problem");
                if (answer.Name[0] == '2' && answer.Name != "204" && !(answer.Value.TryGetProperty("content", out var body) && body.TryGetProperty("application/json", out var json) && json.TryGetProperty("schema", out _))) faults.Add($"{name} does not say what its {answer.Name} looks like");
            }
            foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
                if (!parameter.TryGetProperty("schema", out _)) faults.Add($"{name}: {parameter.GetProperty("name").GetString()} has no type");
        }
        Assert.Equal(names.Count, names.Distinct().Count());
        No.Faults(faults);
    }

    public static TheoryData<string> Junk => ["", "null", "[]", "{}", "\"x\"", "17", "{", "{\"a\":", "{\"codeId\":\"x\"}", "{\"phone\":[]}", "{\"phone\":null,\"credential\":null,\"login\":null}", "\u0000", "{\"reason\":\"\\ud800\",\"login\":\"\\u0000\"}", "{\"answers\":{\"me.name\":null},\"procedure\":\"1.014027\",\"papers\":[null]}", "{\"answers\":{\"me.name\":null},\"procedure\":\"1.014027\"}", "{\"missing\":[null],\"date\":null}", "{\"missing\":[{}],\"officer\":\"0\"}", "{\"date\":\"x\",\"amount\":1e99}"];

    /// <summary>Whatever is sent, by whoever may send it: an answer that says what is wrong, never a failure of ours.</summary>
    [Theory, MemberData(nameof(Junk))]
    public async Task Junk_is_refused_with_a_problem(string body)
    {
        var asking = new Asking(cast);
        var faults = new List<string>();
        foreach (var endpoint in (await Endpoints.OfAsync(cast.Site)).Where(e => e.Method == "POST" && (e.Pattern.StartsWith("/api/", StringComparison.Ordinal) || e.Pattern.StartsWith("/can-bo/khoa/", StringComparison.Ordinal))))
        {
            // Answering with a code costs a message; junk gets no code.
            var path = await asking.FillAsync(endpoint, "accept");
            foreach (var who in new[] { "owner", "receiving" })
            {
                var match = endpoint.Pattern.Contains("steps", StringComparison.Ordinal) ? await cast.MatchingAsync(path.Split('/')[4]) : null;
                using var answer = await cast[who].AskAsync("POST", path, new StringContent(body, Encoding.UTF8, "application/json"), request =>
                {
                    request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
                    match?.Invoke(request);
                });
                var text = await answer.Content.ReadAsStringAsync();
                if ((int)answer.StatusCode >= 500) faults.Add($"{endpoint.Name} as {who}: {(int)answer.StatusCode}");
                else if ((int)answer.StatusCode >= 400 && endpoint.Pattern.StartsWith("/api/", StringComparison.Ordinal) && !IsProblem(answer, text)) faults.Add($"{endpoint.Name} as {who}: {(int)answer.StatusCode} {answer.Content.Headers.ContentType} {text}");
            }
        }
        No.Faults(faults);
    }

    public static TheoryData<string> Odd => ["x", "%00", "%F0%9F%98%80", "..%2F..%2Fetc", new string('9', 300), "'%22%3E%3Cscript%3E", "1e9999", "%ED%A0%80", "261120-0001%0d%0aX: y", "-1", "0199aaaa-0000-7000-8000-000000000001", "261399-0001", "999999999999"];

    /// <summary>Addresses with anything in the place of an id, code or word: not found, refused or shown, never a failure.</summary>
    [Theory, MemberData(nameof(Odd))]
    public async Task No_address_makes_the_product_fail(string odd)
    {
        var faults = new List<string>();
        foreach (var endpoint in (await Endpoints.OfAsync(cast.Site)).Where(e => e.Method == "GET"))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(endpoint.Pattern, @"\{[^}]+\}", odd.Replace("$", "$$", StringComparison.Ordinal));
            var query = path == endpoint.Pattern ? $"?q={odd}&code={odd}&secret={odd}&hang={odd}&linh-vuc={odd}&thon={odd}&sau={odd}.{odd}&thang={odd}&tiep={odd}&version={odd}&giay={odd}&doi={odd}&tat-ca={odd}&xem-lai={odd}&from={odd}&value={odd}&unit=days&phone={odd}&handler={odd}" : "";
            var who = Matrix.WhoMay(endpoint);
            using var answer = await cast[who].AskAsync("GET", path + query);
            if ((int)answer.StatusCode >= 500) faults.Add($"{endpoint.Name} as {who} with {odd}: {(int)answer.StatusCode}");
            // The server itself refuses a zero in an address, before anything of ours hears of it.
            if (odd != "%00" && path.StartsWith("/api/", StringComparison.Ordinal) && (int)answer.StatusCode >= 400 && !IsProblem(answer, await answer.Content.ReadAsStringAsync())) faults.Add($"{endpoint.Name} as {who} with {odd}: {(int)answer.StatusCode} is no problem");
        }
        No.Faults(faults);
    }

    /// <summary>Forms with anything in their fields, sent by whoever may send them.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("\u0000\ufffe")]
    [InlineData("0199aaaa-0000-7000-8000-000000000001")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("99999999999999999999")]
    public async Task No_form_makes_the_product_fail(string value)
    {
        var asking = new Asking(cast);
        var faults = new List<string>();
        string[] fields = ["request", "phone", "code", "tiep", "login", "password", "name", "post", "roles", "person", "session", "paper", "reason", "officer", "decision", "date", "amount", "version", "slot", "what.1", "why.1", "q", "card", "fill", "declarant.name", "declarant.birth", "declarant.sex", "declarant.identity", "hours", "xem-lai"];
        foreach (var endpoint in (await Endpoints.OfAsync(cast.Site)).Where(e => e is { Method: "POST", Page: not null } && e.Pattern is not "/dang-xuat"))
        {
            var who = Matrix.WhoMay(endpoint);
            var path = await asking.FillAsync(endpoint, "");
            using var answer = await cast[who].AskAsync("POST", path + (endpoint.Handler is null ? "" : $"?handler={endpoint.Handler}"), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f, value))));
            if ((int)answer.StatusCode >= 500) faults.Add($"{endpoint.Name} as {who}: {(int)answer.StatusCode}");
            else if ((await answer.Content.ReadAsStringAsync()).Contains("<script>alert", StringComparison.Ordinal)) faults.Add($"{endpoint.Name} as {who} writes what was sent as it is");
            asking.UsedUp();
        }
        No.Faults(faults);
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_in_the_callers_language()
    {
        using var vi = await cast["anonymous"].AskAsync("GET", "/api/v1/khong-co");
        using var en = await cast["anonymous"].AskAsync("GET", "/api/v1/khong-co", more: r => r.Headers.AcceptLanguage.ParseAdd("en"));
        Assert.Equal(HttpStatusCode.NotFound, vi.StatusCode);
        var (inVi, inEn) = (JsonElement.Parse(await vi.Content.ReadAsStringAsync()), JsonElement.Parse(await en.Content.ReadAsStringAsync()));
        Assert.Equal("core.not-found", inVi.GetProperty("code").GetString());
        Assert.NotEqual(inVi.GetProperty("title").GetString(), inEn.GetProperty("title").GetString());
        Assert.Equal("application/problem+json", vi.Content.Headers.ContentType!.MediaType);
    }

    private static bool IsProblem(HttpResponseMessage answer, string text) =>
        answer.Content.Headers.ContentType?.MediaType == "application/problem+json" && JsonElement.Parse(text) is var problem
        && problem.TryGetProperty("code", out _) && problem.TryGetProperty("title", out _) && problem.GetProperty("status").GetInt32() == (int)answer.StatusCode;

    private Task<JsonElement> DescriptionAsync() => cast["anonymous"].JsonAsync("GET", "/openapi/v1.json");

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement description) =>
        from path in description.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select ($"{operation.Name.ToUpperInvariant()} {(path.Name.Length > 1 ? path.Name.TrimEnd('/') : path.Name)}", operation.Value);
}
