using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ThonSo.Bench.Bare;

namespace ThonSo.Bench;

/// <summary>
/// Pages a second over 64 connections, as a phone asks for them (compressed), against servers that answer the same
/// headers and bytes without making them: bare Kestrel for pages that ask the database or search, nginx with a file for
/// pages that are the same for everyone.
/// </summary>
internal static partial class Pages
{
    private const int Clients = 64;
    private const double Warm = 4;
    private const int Rounds = 2;
    private const string Accept = "Accept-Encoding: br, gzip";

    public static Task RunAsync(Bench bench)
    {
        using var product = Served.Product(bench.NewFolder());
        var (code, secret) = People.File(product.Address, People.Resident(product.Address));
        var track = $"/tra-cuu/{code}/{secret}";
        var search = "/thu-tuc?q=" + Uri.EscapeDataString("lam giay khai sinh").Replace("%20", "+", StringComparison.Ordinal);

        Against(bench, product, "Track page", track, BareKestrel);
        Against(bench, product, "Search page", search, BareKestrel);
        Rendered(bench, product, "Track page, made anew each time", track + "?x=" + Request.Number);
        Rendered(bench, product, "Search page, made anew each time", search + "&x=" + Request.Number);
        foreach (var (name, path) in new[] { ("Front page", "/"), ("Procedure page", "/thu-tuc/1.001193") })
        {
            if (OnPath("nginx")) Against(bench, product, name, path, Nginx);
            else bench.Table.NotMeasured($"{name} against nginx", "nginx is not installed");
        }
        return Task.CompletedTask;
    }

    private static void Against(Bench bench, Served product, string name, string path, Func<Bench, string, (Served, string)> start)
    {
        var folder = bench.NewFolder();
        using (var connection = new Connection(product.Address))
        {
            connection.Send(Request.Get(path, Accept).Bytes);
            BarePage.Keep(folder, connection.Send(Request.Get(path, Accept).Bytes));
        }
        var (peer, told) = start(bench, folder);
        using (peer)
        {
            PerSecond(product, path, Warm);
            PerSecond(peer, path, Warm);
            double ours = 0, theirs = 0;
            for (var round = 0; round < Rounds; round++)
            {
                ours = Math.Max(ours, PerSecond(product, path, bench.Seconds));
                theirs = Math.Max(theirs, PerSecond(peer, path, bench.Seconds));
            }
            bench.Table.Compare($"{name} ({new FileInfo(Path.Combine(folder, "body")).Length:N0} bytes), {Clients} connections", ours, "/s", told, theirs, atLeast: 0.5);
        }
    }

    /// <summary>How many a second when no kept page helps: told, not compared.</summary>
    private static void Rendered(Bench bench, Served product, string name, string path)
    {
        var clients = Enumerable.Range(0, Clients).Select(_ => Request.Get(path, Accept)).ToList();
        Load.Closed(product.Address, clients, Warm);
        bench.Table.Note(name, Table.Number(Load.Closed(product.Address, clients, bench.Seconds).PerSecond) + " /s");
    }

    /// <summary>With wrk where it is installed, because it costs the machine less than a client of ours.</summary>
    private static double PerSecond(Served server, string path, double seconds)
    {
        if (!OnPath("wrk")) return Load.Closed(server.Address, [.. Enumerable.Range(0, Clients).Select(_ => Request.Get(path, Accept))], seconds).PerSecond;
        using var wrk = Process.Start(new ProcessStartInfo("wrk",
            ["-t2", $"-c{Clients}", string.Create(CultureInfo.InvariantCulture, $"-d{Math.Ceiling(seconds)}s"), "-H", Accept, new Uri(server.Address, path).AbsoluteUri]) { RedirectStandardOutput = true })!;
        var told = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (told.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{path} was not always answered with 200: {told}");
        return double.Parse(RequestsPerSecond().Match(told).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static (Served, string) BareKestrel(Bench bench, string folder) => (Served.Bare("bare-page", "--folder", folder), "bare Kestrel with the same bytes");

    private static (Served, string) Nginx(Bench bench, string folder)
    {
        var (headers, _) = BarePage.Read(folder);
        var type = headers.First(h => h.Name == "Content-Type").Value;
        var more = string.Concat(headers.Where(h => h.Name is not ("Content-Type" or "ETag" or "Last-Modified")).Select(h => $"add_header {h.Name} \"{h.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"; "));
        return (Served.Start("nginx", port =>
        {
            var settings = $$"""
                daemon off; worker_processes auto; pid {{folder}}/pid; error_log {{folder}}/errors; {{(Environment.UserName == "root" ? "user root;" : "")}}
                events { worker_connections 512; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=10; server_tokens off;
                  client_body_temp_path {{folder}}/t1; proxy_temp_path {{folder}}/t2; fastcgi_temp_path {{folder}}/t3; uwsgi_temp_path {{folder}}/t4; scgi_temp_path {{folder}}/t5;
                  server {
                    listen 127.0.0.1:{{port}};
                    location / { root {{folder}}; types {} default_type "{{type}}"; {{more}} try_files /body =500; }
                  }
                }
                """;
            File.WriteAllText(Path.Combine(folder, "nginx.conf"), settings);
            return ["-c", Path.Combine(folder, "nginx.conf"), "-p", folder];
        }, "/"), "nginx with the same bytes in a file");
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RequestsPerSecond();
}
