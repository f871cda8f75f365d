namespace ThonSo.Bench;

internal static class Pages
{
    public static Task RunAsync(Bench bench) => Task.CompletedTask;
}
