using Microsoft.Playwright;

namespace ThonSo.Journeys;

/// <summary>A hand that draws: a wave across a sheet, as long as a short name.</summary>
internal static class Hand
{
    private const int Points = 24;

    /// <summary>With a mouse or a pen.</summary>
    public static async Task SignAsync(Person person, ILocator sheet)
    {
        var way = await WayAsync(sheet);
        await person.Page.Mouse.MoveAsync(way[0].X, way[0].Y);
        await person.Page.Mouse.DownAsync();
        foreach (var (x, y) in way) await person.Page.Mouse.MoveAsync(x, y);
        await person.Page.Mouse.UpAsync();
    }

    /// <summary>With a finger: the page would scroll along if it were let.</summary>
    public static async Task SignWithFingerAsync(Person person, ILocator sheet)
    {
        var way = await WayAsync(sheet);
        // Left open: to let go of it would tell the page that it is online again.
        var screen = await person.Context.NewCDPSessionAsync(person.Page);
        Task TouchAsync(string type, params (float X, float Y)[] at) =>
            screen.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = at.Select(p => new { x = p.X, y = p.Y }).ToArray() });
        await TouchAsync("touchStart", way[0]);
        foreach (var point in way) await TouchAsync("touchMove", point);
        await TouchAsync("touchEnd");
    }

    /// <summary>How much of the sheet is drawn on.</summary>
    public static Task<double> InkAsync(ILocator sheet) => sheet.EvaluateAsync<double>("""
        sheet => {
          // On a copy: what is read back often the browser keeps elsewhere, and says so.
          const copy = new OffscreenCanvas(sheet.width, sheet.height).getContext('2d');
          copy.drawImage(sheet, 0, 0);
          const { data } = copy.getImageData(0, 0, sheet.width, sheet.height);
          let ink = 0;
          for (let i = 3; i < data.length; i += 4) if (data[i] > 127) ink++;
          return ink / (data.length / 4);
        }
        """);

    private static async Task<(float X, float Y)[]> WayAsync(ILocator sheet)
    {
        // Away from what sticks to the edges of the screen.
        await sheet.EvaluateAsync("sheet => sheet.scrollIntoView({ block: 'center', behavior: 'instant' })");
        var box = (await sheet.BoundingBoxAsync())!;
        return [.. Enumerable.Range(0, Points).Select(i => (
            box.X + box.Width * (0.15f + 0.7f * i / Points),
            box.Y + box.Height * (0.5f + 0.3f * MathF.Sin(i * 0.9f))))];
    }
}
