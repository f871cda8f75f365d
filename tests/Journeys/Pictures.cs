using Microsoft.Playwright;

namespace ThonSo.Journeys;

/// <summary>Photographs as a phone takes them, and a look into what became of them.</summary>
internal static class Pictures
{
    private static readonly Lazy<Task<byte[]>> Taken = new(() => DrawAsync(grain: true));

    /// <summary>A JPEG of 12 megapixels and a few megabytes, with the place it was taken at in its EXIF.</summary>
    public static Task<byte[]> PhotographAsync() => Taken.Value;

    /// <summary>The same without grain, which the documentation's pictures need not carry.</summary>
    public static Task<byte[]> CleanAsync() => DrawAsync(grain: false);

    private static async Task<byte[]> DrawAsync(bool grain)
    {
        var page = await (await Browser.OpenAsync()).NewPageAsync();
        var base64 = await page.EvaluateAsync<string>("""
            async grainy => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 });
              const ink = canvas.getContext('2d');
              ink.fillStyle = '#8a6f55'; ink.fillRect(0, 0, 4000, 3000);
              ink.fillStyle = '#fffdf6'; ink.fillRect(420, 120, 3160, 2760);
              ink.fillStyle = '#20303a'; ink.textAlign = 'center'; ink.font = 'bold 190px sans-serif';
              ink.fillText('GIẤY CHỨNG SINH', 2000, 520);
              ink.textAlign = 'left'; ink.font = '110px sans-serif';
              ['Trạm y tế xã Hòa Phú', 'Họ và tên mẹ: Trần Thị Thử, sinh năm 1990', 'Đã sinh con lúc 05 giờ 20, ngày 18/11/2026', 'Giới tính của con: nữ', 'Cân nặng: 3100 g', 'Dự định đặt tên con: Nguyễn Thử Mai', '', 'Người đỡ đẻ: H’Bịa Niê'].forEach((line, i) => ink.fillText(line, 640, 860 + i * 220));
              // The grain of a photograph, so that the file is as heavy as one.
              if (grainy) {
                const grain = ink.getImageData(0, 0, 4000, 3000);
                for (let i = 0, n = 7; i < grain.data.length; i += 4) { n = (n * 1103515245 + 12345) & 0x7fffffff; const d = (n >> 16) % 24 - 12; grain.data[i] += d; grain.data[i + 1] += d; grain.data[i + 2] += d; }
                ink.putImageData(grain, 0, 0);
              }
              const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.92));
              return new Promise(done => { const reader = new FileReader(); reader.onload = () => done(reader.result.split(',')[1]); reader.readAsDataURL(blob); });
            }
            """, grain);
        await page.CloseAsync();
        var jpeg = Convert.FromBase64String(base64);
        return [.. jpeg.AsSpan(0, 2), .. Place, .. jpeg.AsSpan(2)];
    }

    /// <summary>An APP1 segment: EXIF with a GPS directory, 12°36′N 108°3′E.</summary>
    private static byte[] Place
    {
        get
        {
            var tiff = new List<byte>();
            void U16(int v) => tiff.AddRange([(byte)(v >> 8), (byte)v]);
            void U32(int v) => tiff.AddRange([(byte)(v >> 24), (byte)(v >> 16), (byte)(v >> 8), (byte)v]);
            void Entry(int tag, int type, int count, int value)
            {
                U16(tag);
                U16(type);
                U32(count);
                U32(value);
            }
            tiff.AddRange("MM\0*"u8);
            U32(8);
            U16(1);
            Entry(0x8825, 4, 1, 26);
            U32(0);
            U16(4);
            Entry(1, 2, 2, 'N' << 24);
            Entry(2, 5, 3, 80);
            Entry(3, 2, 2, 'E' << 24);
            Entry(4, 5, 3, 104);
            U32(0);
            foreach (var number in (int[])[12, 36, 0, 108, 3, 0])
            {
                U32(number);
                U32(1);
            }
            byte[] body = [.. "Exif\0\0"u8, .. tiff];
            return [0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
        }
    }

    /// <summary>Whether anything says where or with what the picture was taken.</summary>
    public static bool TellsWhere(ReadOnlySpan<byte> bytes) => bytes.IndexOf("Exif\0\0"u8) >= 0;

    /// <summary>Width and height from the frame header.</summary>
    public static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        for (var at = 2; at + 9 < jpeg.Length; at += 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]))
            if (jpeg[at + 1] is 0xC0 or 0xC1 or 0xC2) return ((jpeg[at + 7] << 8) | jpeg[at + 8], (jpeg[at + 5] << 8) | jpeg[at + 6]);
        throw new InvalidOperationException("Not a JPEG.");
    }

    /// <summary>The next picture that this page's script sends: the task inside ends when it has. (The protocol does not show files.)</summary>
    public static async Task<Task<byte[]>> WatchAsync(IPage page)
    {
        var sent = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.ExposeFunctionAsync("seen", (string base64) => sent.TrySetResult(Convert.FromBase64String(base64)));
        await page.EvaluateAsync("""
            () => {
              const real = window.fetch;
              window.fetch = async (address, options) => {
                for (const file of options?.body instanceof FormData ? options.body.getAll('file') : []) {
                  const reader = new FileReader();
                  await new Promise(done => { reader.onload = done; reader.readAsDataURL(file); });
                  await window.seen(reader.result.split(',')[1]);
                }
                return real(address, options);
              };
            }
            """);
        return sent.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
