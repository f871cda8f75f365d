using System.Net;
using System.Net.Sockets;

namespace ThonSo.Support;

/// <summary>Addresses within 127.0.0.0/8, so that a limit by address counts each visitor of a test apart.</summary>
public static class Loopback
{
    private static int given;

    public static IPAddress NewAddress()
    {
        var number = Interlocked.Increment(ref given) + 256;
        return new IPAddress([127, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
    }

    /// <summary>A port of 127.0.0.1 that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static SocketsHttpHandler HandlerFrom(IPAddress address) => new()
    {
        ConnectCallback = async (context, stopping) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(address, 0));
            await socket.ConnectAsync(context.DnsEndPoint, stopping);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
