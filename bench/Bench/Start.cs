namespace ThonSo.Bench;

internal static class Start
{
    public static Task RunAsync(Bench bench) => Task.CompletedTask;
}
