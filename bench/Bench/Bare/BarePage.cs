using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ThonSo.Bench.Bare;

/// <summary>The ceiling of a page: bare Kestrel that answers everything with the same headers and bytes.</summary>
internal static class BarePage
{
    public static async Task ServeAsync(int port, string folder)
    {
        var (headers, body) = Read(folder);
        var builder = WebApplication.CreateSlimBuilder();
        Bare.Configure(builder, port);
        await using var app = builder.Build();
        app.Run(async http =>
        {
            foreach (var (name, value) in headers) http.Response.Headers[name] = value;
            http.Response.ContentLength = body.Length;
            await http.Response.BodyWriter.WriteAsync(body);
        });
        await app.RunAsync();
    }

    /// <summary>Keeps an answer for this server and for nginx.</summary>
    public static void Keep(string folder, Answer answer)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "head"), answer.Head);
        File.WriteAllBytes(Path.Combine(folder, "body"), answer.Body.ToArray());
    }

    /// <summary>The headers that say something of the page, and its bytes.</summary>
    public static ((string Name, string Value)[] Headers, byte[] Body) Read(string folder)
    {
        var headers = File.ReadAllText(Path.Combine(folder, "head"), Encoding.ASCII).Split("\r\n").Skip(1).Select(line => line.Split(':', 2))
            .Where(h => h[0].ToUpperInvariant() is not ("DATE" or "CONTENT-LENGTH" or "TRANSFER-ENCODING" or "CONNECTION")).Select(h => (h[0], h[1].Trim())).ToArray();
        return (headers, File.ReadAllBytes(Path.Combine(folder, "body")));
    }
}
