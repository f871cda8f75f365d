using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThonSo.Support;

namespace ThonSo.Bench;

/// <summary>Residents and officers who sign in through the API as anyone would.</summary>
internal static partial class People
{
    /// <summary>One address may ask for 60 codes an hour: so many residents call from each loopback address, and each run from others.</summary>
    private const int PerAddress = 50;

    private static int signedIn;

    /// <summary>Signs residents in and gives their tokens.</summary>
    public static IReadOnlyList<string> Residents(Uri server, int count) => [.. Enumerable.Range(0, count).Select(_ => Resident(server))];

    public static string Resident(Uri server)
    {
        var from = new IPAddress([127, 1, (byte)(Environment.ProcessId % 250), (byte)(1 + signedIn++ / PerAddress)]);
        using var api = new Connection(server, from);
        var phone = Samples.NewPhone();
        var asked = Json(api.Send(Request.PostJson("/api/v1/sign-in/codes", new { phone }).Bytes), 202);
        for (var tries = 0; ; tries++)
        {
            var messages = Json(api.Send(Request.Get($"/api/v1/demo/messages?phone={phone}").Bytes), 200);
            if (messages.GetArrayLength() == 0 && tries < 400)
            {
                Thread.Sleep(10);
                continue;
            }
            var code = messages[0].GetProperty("text").GetString()![..6];
            return Json(api.Send(Request.PostJson("/api/v1/sign-in", new { codeId = asked.GetProperty("codeId"), code }).Bytes), 200).GetProperty("token").GetString()!;
        }
    }

    /// <summary>Signs one of the demonstration's officers in. A code works once, so this may wait for the next.</summary>
    public static string Officer(Uri server, string login)
    {
        using var api = new Connection(server);
        for (var tries = 0; ; tries++)
        {
            var keys = Codes().Matches(api.Send(Request.Get("/thu/can-bo").Bytes).Text).Select(m => m.Groups[1].Value).ToList();
            var at = keys.IndexOf(login);
            var answer = api.Send(Request.PostJson("/api/v1/sign-in/officers", new { login, password = keys[at + 1], code = keys[at + 2] }).Bytes);
            if (answer.Status == 200 || tries > 40) return Json(answer, 200).GetProperty("token").GetString()!;
            Thread.Sleep(1000);
        }
    }

    /// <summary>Files the pension's dossier and gives what the receipt says.</summary>
    public static (string Code, string Secret) File(Uri server, string token)
    {
        using var api = new Connection(server);
        var filed = Json(api.Send(Filing(token).With(Load.NextNumber())), 201);
        return (filed.GetProperty("code").GetString()!, filed.GetProperty("secret").GetString()!);
    }

    /// <summary>A filing of the social pension, with a key that changes from one sending to the next.</summary>
    public static Request Filing(string token) =>
        Request.PostJson("/api/v1/dossiers", new { procedure = "1.014027", answers = Samples.Pension() }, $"Authorization: Bearer {token}", $"Idempotency-Key: {Request.Number}");

    public static JsonElement Json(Answer answer, int wanted) =>
        answer.Status == wanted ? JsonElement.Parse(answer.Body.Span) : throw new InvalidOperationException($"The server answered {answer.Status}, not {wanted}: {answer.Text}");

    [GeneratedRegex("<code>([^<]*)</code>")]
    private static partial Regex Codes();
}
