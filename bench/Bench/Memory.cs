namespace ThonSo.Bench;

internal static class Memory
{
    public static Task RunAsync(Bench bench) => Task.CompletedTask;
}
