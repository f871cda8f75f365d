namespace ThonSo.Bench;

internal static class Scale
{
    public static Task RunAsync(Bench bench) => Task.CompletedTask;
}
