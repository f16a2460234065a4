using System.Collections.Concurrent;
using System.Net.Sockets;
using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Sharing;

/// <summary>
/// Calls a shared object's owner. Each call has a connection to itself, so that one that waits at a queue holds up nobody else; they are
/// kept for the next calls, and closed by this process's end, which so tells the owner.
/// </summary>
internal sealed class SharedClient(SharedAddress address, string name, TypeNames types)
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<SharedPeer>> Idle = new();

    private readonly ConcurrentBag<SharedPeer> idle = Idle.GetOrAdd(address.SocketPath, static _ => []);

    /// <summary>Starts a call, to be disposed when its answer has been read.</summary>
    /// <exception cref="ObjectDisposedException">The owner has gone.</exception>
    public SharedCall Begin()
    {
        var peer = idle.TryTake(out var known) ? known : Connect();
        var request = peer.BeginMessage();
        request.Raw(address.Id);
        request.Types = types;
        return new SharedCall(this, peer, request);
    }

    /// <summary>Sends what was begun and waits for the answer.</summary>
    /// <exception cref="ObjectDisposedException">The object was disposed, or its owner has gone.</exception>
    /// <exception cref="InvalidOperationException">The owner refused.</exception>
    internal ByteReader Send(SharedPeer peer, byte operation)
    {
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

    internal void End(SharedPeer peer)
    {
        if (!peer.IsClosed)
        {
            idle.Add(peer);
        }
    }

    private SharedPeer Connect()
    {
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
        return new SharedPeer(socket);
    }

    // The other connections are of no more use either.
    private ObjectDisposedException Lost(SharedPeer peer)
    {
        peer.Dispose();
        while (idle.TryTake(out var other))
        {
            other.Dispose();
        }
        return Gone();
    }

    private ObjectDisposedException Gone() =>
        new(name, $"The process that owns this {name} has ended, or has disposed it.");
}

/// <summary>One call of a shared object's owner.</summary>
internal readonly ref struct SharedCall(SharedClient client, SharedPeer peer, ByteWriter request)
{
    /// <summary>The call is complete with what is written here.</summary>
    public ByteWriter Request => request;

    public ByteReader Send(byte operation) => client.Send(peer, operation);

    public void Dispose() => client.End(peer);
}
