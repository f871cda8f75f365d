namespace ThonSo.Bench;

internal static class Lighthouse
{
    public static Task RunAsync(Bench bench) => Task.CompletedTask;
}
