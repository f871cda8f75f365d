namespace ThonSo.Bench;

internal static class Weight
{
    public static Task RunAsync(Bench bench) => Task.CompletedTask;
}
