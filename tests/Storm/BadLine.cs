using System.Net;

namespace ThonSo.Storm;

/// <summary>What a line did to the requests that went over it.</summary>
internal sealed class Faults
{
    public int LostRequests, LostAnswers, Doubled, Late, Torn;

    public int All => LostRequests + LostAnswers + Doubled + Late + Torn;
}

/// <summary>
/// A line as there is beyond the last house: requests are lost, answers are lost, a request arrives twice at once, a
/// copy of one arrives long after others, and what is being sent breaks off in the middle.
/// </summary>
internal sealed class BadLine(Random random, Faults faults, double badness) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stopping)
    {
        var bytes = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(stopping);
        var luck = random.NextDouble();
        if (luck > badness) return await OnceAsync(request, bytes, stopping);
        switch ((int)(luck / badness * 5))
        {
            case 0:
                faults.LostRequests++;
                throw new HttpRequestException("The line broke before anything was sent.");
            case 1:
                faults.LostAnswers++;
                (await OnceAsync(request, bytes, stopping)).Dispose();
                throw new HttpRequestException("The line broke before the answer came.");
            case 2:
                faults.Doubled++;
                var both = await Task.WhenAll(OnceAsync(request, bytes, stopping), OnceAsync(request, bytes, stopping));
                both[1].Dispose();
                return both[0];
            case 3:
                faults.Late++;
                _ = LaterAsync(request, bytes);
                return await OnceAsync(request, bytes, stopping);
            default:
                if (bytes is not { Length: > 2 }) return await OnceAsync(request, bytes, stopping);
                faults.Torn++;
                await TearAsync(request, bytes, stopping);
                throw new HttpRequestException("The line broke in the middle.");
        }
    }

    private Task<HttpResponseMessage> OnceAsync(HttpRequestMessage request, byte[]? bytes, CancellationToken stopping) => base.SendAsync(Copy(request, bytes is null ? null : new ByteArrayContent(bytes)), stopping);

    /// <summary>A copy that some relay kept for a while.</summary>
    private async Task LaterAsync(HttpRequestMessage request, byte[]? bytes)
    {
        try
        {
            await Task.Delay(random.Next(20, 400));
            (await OnceAsync(request, bytes, CancellationToken.None)).Dispose();
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private async Task TearAsync(HttpRequestMessage request, byte[] bytes, CancellationToken stopping)
    {
        try
        {
            using var torn = new TornContent(bytes, random.Next(1, bytes.Length));
            (await base.SendAsync(Copy(request, torn), stopping)).Dispose();
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
        }
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, HttpContent? content)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = content };
        foreach (var header in request.Headers) copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (content is not null && request.Content!.Headers.ContentType is { } type) content.Headers.ContentType = type;
        return copy;
    }

    /// <summary>Promises all and sends a part.</summary>
    private sealed class TornContent(byte[] bytes, int sent) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, sent));
            await stream.FlushAsync();
            throw new IOException("torn");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
