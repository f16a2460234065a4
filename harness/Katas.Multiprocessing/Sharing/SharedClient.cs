using System.Net.Sockets;
using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Sharing;

/// <summary>
/// Calls a shared object's owner. Each thread has a connection of its own, so that one that waits at a queue holds up nobody else.
/// </summary>
internal sealed class SharedClient(SharedAddress address, string name, TypeNames types)
{
    [ThreadStatic]
    private static Dictionary<string, SharedPeer>? connections;

    /// <summary>Starts a request; it is complete with what is written to the result.</summary>
    public ByteWriter Begin()
    {
        var request = Connect().BeginMessage();
        request.Raw(address.Id);
        request.Types = types;
        return request;
    }

    /// <summary>Sends what was begun on this thread and waits for the answer.</summary>
    /// <exception cref="ObjectDisposedException">The object was disposed, or its owner has gone.</exception>
    /// <exception cref="InvalidOperationException">The owner refused.</exception>
    public ByteReader Call(byte operation)
    {
        var peer = Connect();
        byte status;
        ByteReader response;
        try
        {
            peer.Send(operation);
            if (!peer.TryReceive(out status, out response))
            {
                throw Lost(peer);
            }
        }
        catch (SocketException)
        {
            throw Lost(peer);
        }
        response.Types = types;
        return (SharedStatus)status switch
        {
            SharedStatus.Done => response,
            SharedStatus.Refused => throw new InvalidOperationException(response.Text()),
            _ => throw new ObjectDisposedException(name, $"The {name} was disposed by the process that owns it."),
        };
    }

    private SharedPeer Connect()
    {
        connections ??= [];
        if (connections.TryGetValue(address.SocketPath, out var known))
        {
            return known;
        }
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(address.SocketPath));
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw Gone();
        }
        return connections[address.SocketPath] = new SharedPeer(socket);
    }

    private ObjectDisposedException Lost(SharedPeer peer)
    {
        connections!.Remove(address.SocketPath);
        peer.Dispose();
        return Gone();
    }

    private ObjectDisposedException Gone() =>
        new(name, $"The process that owns this {name} has ended, or has disposed it.");
}
