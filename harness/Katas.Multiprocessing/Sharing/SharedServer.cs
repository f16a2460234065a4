using System.Net.Sockets;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Sharing;

/// <summary>An object's owner side: does what clients in other processes ask for.</summary>
internal interface IServed
{
    TypeNames Types { get; }

    /// <summary>Does one operation. It may block: each client has a thread here.</summary>
    /// <returns>What undoes it where the answer cannot be delivered; null where nothing needs to be undone.</returns>
    Action? Serve(byte operation, ByteReader request, ByteWriter response, SharedPeer peer);

    /// <summary>A process that used it has ended.</summary>
    void ProcessEnded(int processId) { }
}

/// <summary>
/// Serves this process's shared objects to others over one Unix socket: made with the first object that is sent somewhere, gone with the last.
/// </summary>
internal sealed class SharedServer : IDisposable
{
    private const int MaxPath = 100;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<Guid, object> Objects = [];
    private static SharedServer? current;

    private readonly Socket listener;
    private readonly string path;
    private readonly HashSet<SharedPeer> peers = [];

    private SharedServer()
    {
        path = PreparedPath ?? ChoosePath();
        PreparedPath = null;
        listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        listener.Listen(512);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        new Thread(Accept, 256 * 1024) { IsBackground = true, Name = "pool sharing" }.Start();
    }

    /// <summary>
    /// Where the first server of this process is to listen. A worker's host chooses it, so that it can clean up after a worker that had no
    /// time to do so itself.
    /// </summary>
    public static string? PreparedPath { get; set; }

    /// <summary>Makes the object reachable under an address.</summary>
    public static SharedAddress Register(Guid id, object shared)
    {
        lock (Gate)
        {
            current ??= new SharedServer();
            Objects[id] = shared;
            return new SharedAddress(current.path, id);
        }
    }

    /// <summary>The object itself where this process owns it.</summary>
    public static object? Find(Guid id)
    {
        lock (Gate)
        {
            return Objects.GetValueOrDefault(id);
        }
    }

    public static void Unregister(Guid id)
    {
        SharedServer? last = null;
        lock (Gate)
        {
            if (Objects.Remove(id) && Objects.Count == 0)
            {
                (last, current) = (current, null);
            }
        }
        last?.Dispose();
    }

    /// <summary>A path of its own in the temp folder, short enough for a socket.</summary>
    public static string ChoosePath()
    {
        var name = $"pool-{Guid.NewGuid():N}.sock";
        var path = Path.Join(Path.GetTempPath(), name);
        // The system's own limit is 108 bytes, zero included.
        return System.Text.Encoding.UTF8.GetByteCount(path) <= MaxPath ? path : Path.Join("/tmp", name);
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var peer = new SharedPeer(listener.Accept());
                lock (Gate)
                {
                    peers.Add(peer);
                }
                new Thread(() => Serve(peer), 512 * 1024) { IsBackground = true, Name = "pool sharing client" }.Start();
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Dispose closed the listener.
        }
    }

    private void Serve(SharedPeer peer)
    {
        try
        {
            while (peer.TryReceive(out var operation, out var request))
            {
                Answer(peer, operation, request);
            }
        }
        catch (Exception failure)
            when (failure
                    is SocketException
                        or ObjectDisposedException
                        or InvalidDataException
                        or OperationCanceledException
            )
        {
            // The client has gone, or is none: nobody is left to be told.
        }
        finally
        {
            peer.Dispose();
            Forget(peer);
        }
    }

    private void Forget(SharedPeer peer)
    {
        object[] objects;
        lock (Gate)
        {
            peers.Remove(peer);
            objects = peers.Any(other => other.ProcessId == peer.ProcessId) ? [] : [.. Objects.Values];
        }
        foreach (var shared in objects)
        {
            (shared as IServedOwner)?.Served?.ProcessEnded(peer.ProcessId);
        }
    }

    private static void Answer(SharedPeer peer, byte operation, ByteReader request)
    {
        var response = peer.BeginMessage();
        Action? undo = null;
        var status = SharedStatus.Done;
        try
        {
            if (Find(request.Raw<Guid>()) is IServedOwner { Served: { } served })
            {
                request.Types = served.Types;
                response.Types = served.Types;
                undo = served.Serve(operation, request, response, peer);
            }
            else
            {
                status = SharedStatus.Gone;
            }
        }
        catch (ObjectDisposedException)
        {
            status = SharedStatus.Gone;
        }
        catch (Exception failure)
            when (failure is not (SocketException or InvalidDataException or OperationCanceledException))
        {
            // Also what the keys' own code throws, and a key that is null: the client is told, and nobody else suffers.
            peer.BeginMessage().Text(failure.Message);
            status = SharedStatus.Refused;
        }
        try
        {
            peer.Send((byte)status);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            undo?.Invoke();
            throw;
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        listener.Dispose();
        SharedPeer[] open;
        lock (Gate)
        {
            open = [.. peers];
        }
        foreach (var peer in open)
        {
            peer.Dispose();
        }
        File.Delete(path);
    }

    private void OnExit(object? sender, EventArgs e) => File.Delete(path);
}

/// <summary>A shared object as its owner process holds it.</summary>
internal interface IServedOwner
{
    IServed? Served { get; }
}

internal enum SharedStatus : byte
{
    Done = 0,
    Gone = 1,
    Refused = 2,
}
