using System.Net.Sockets;
using Katas.Wire;

namespace Katas.Engine.Witness;

/// <summary>
/// Where a script's processes report to the judge: each thread has a connection of its own, and its call returns when
/// the judge answers.
/// </summary>
internal sealed class WitnessSocket : IDisposable
{
    private const int MaxMessageBytes = 16 << 20;
    private const int MaxConnections = 1024;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Action<Message, int> _report;
    private readonly Action<Message>? _answered;
    private readonly Action<string>? _tampered;
    private readonly Lock _gate = new();
    private readonly List<Socket> _open = [];
    private bool _closed;

    /// <param name="path">The socket's file.</param>
    /// <param name="report">
    /// Called for each message with the process it came from, on the connection's own thread; the message is answered
    /// when it returns.
    /// </param>
    /// <param name="answered">Called for each message when its answer has been sent.</param>
    /// <param name="tampered">Called where something comes that is no message, with what it is.</param>
    public WitnessSocket(
        string path,
        Action<Message, int> report,
        Action<Message>? answered = null,
        Action<string>? tampered = null
    )
    {
        Path = path;
        _report = report;
        _answered = answered;
        _tampered = tampered;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen(MaxConnections);
        new Thread(Accept) { IsBackground = true, Name = "witness" }.Start();
    }

    /// <summary>The socket's file.</summary>
    public string Path { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _listener.Dispose();
            _open.ForEach(socket => socket.Dispose());
        }
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.Accept();
                lock (_gate)
                {
                    if (_closed || _open.Count >= MaxConnections)
                    {
                        socket.Dispose();
                        continue;
                    }
                    _open.Add(socket);
                }
                new Thread(() => Serve(socket)) { IsBackground = true, Name = "witness" }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private void Serve(Socket socket)
    {
        try
        {
            using var stream = new NetworkStream(socket, ownsSocket: true);
            using var frames = new FrameStream(stream, stream, MaxMessageBytes);
            var process = Peer.ProcessOf(socket);
            while (frames.Read() is { } message)
            {
                _report(message, process);
                frames.Write(new GoOn());
                _answered?.Invoke(message);
            }
        }
        catch (MalformedFrameException e) when (e is not FrameCutOffException)
        {
            _tampered?.Invoke(e.Message);
        }
        catch (Exception e) when (e is IOException or MalformedFrameException or ObjectDisposedException)
        {
            // The caller has gone, be it in the middle of a report.
        }
        finally
        {
            lock (_gate)
            {
                _open.Remove(socket);
            }
        }
    }
}
