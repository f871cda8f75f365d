using System.Globalization;
using ThonSo.Bench;
using ThonSo.Bench.Bare;

var words = new List<string>();
var named = new Dictionary<string, string>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i].StartsWith("--", StringComparison.Ordinal)) named[args[i]] = args[++i];
    else words.Add(args[i]);
}
int Port() => int.Parse(named["--port"], CultureInfo.InvariantCulture);

switch (words)
{
    case ["bare-filing"]:
        await BareFiling.ServeAsync(Port(), named["--database"], named["--template"], named["--consequences"] == "yes");
        return 0;
    case ["bare-page"]:
        await BarePage.ServeAsync(Port(), named["--folder"]);
        return 0;
    // Only the load, on a server that somebody watches with a profiler.
    case ["load"]:
        Filing.OnlyLoad(new Uri(named["--server"]), double.Parse(named["--seconds"], CultureInfo.InvariantCulture));
        return 0;
}

var measurements = new (string Name, Func<Bench, Task> Run)[]
{
    ("filing", Filing.RunAsync),
    ("pages", Pages.RunAsync),
    ("weight", Weight.RunAsync),
    ("start", Start.RunAsync),
    ("memory", Memory.RunAsync),
    ("scale", Scale.RunAsync),
    ("field", FieldKit.RunAsync),
    ("lighthouse", Lighthouse.RunAsync),
};
if (words.Find(w => !measurements.Any(m => m.Name == w)) is { } unknown)
{
    Console.Error.WriteLine($"There is no measurement \"{unknown}\". There are: {string.Join(' ', measurements.Select(m => m.Name))}.");
    return 1;
}

using var bench = new Bench(double.Parse(named.GetValueOrDefault("--seconds", "10"), CultureInfo.InvariantCulture), named.GetValueOrDefault("--engine"));
Console.WriteLine(Machine.Describe(bench.Folder));
foreach (var (name, run) in measurements)
{
    if (words.Count > 0 && !words.Contains(name)) continue;
    Console.WriteLine($"\n{name} (load average {Machine.LoadAverage})");
    await run(bench);
}
Console.WriteLine("\n" + bench.Table.ToMarkdown());
return 0;
