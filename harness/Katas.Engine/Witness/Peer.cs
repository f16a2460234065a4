using System.Buffers.Binary;
using System.Net.Sockets;

namespace Katas.Engine.Witness;

/// <summary>Who is at the other end of a Unix socket; the kernel says so, not the peer.</summary>
internal static class Peer
{
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;

    /// <summary>The process that connected; 0 where the system does not say.</summary>
    public static int ProcessOf(Socket? socket)
    {
        if (socket is null)
        {
            return 0;
        }
        // struct ucred: process, user, group, four bytes each.
        Span<byte> credentials = stackalloc byte[12];
        try
        {
            return socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) >= 4
                ? BinaryPrimitives.ReadInt32LittleEndian(credentials)
                : 0;
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    /// <summary>
    /// Whether the peer had closed its end before what it sent was all read, which the kernel knows at once and the reader of
    /// the stream only when it comes to it. Call it when nothing more is expected of the peer.
    /// </summary>
    public static bool HasGone(Socket? socket)
    {
        try
        {
            return socket is not null && socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }
}
