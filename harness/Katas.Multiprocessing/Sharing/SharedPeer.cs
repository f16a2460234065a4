using System.Buffers.Binary;
using System.Net.Sockets;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Sharing;

/// <summary>One end of a connection to a shared object's owner; messages go to and fro, one at a time.</summary>
internal sealed class SharedPeer(Socket socket) : IDisposable
{
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;
    private const int CredentialsSize = 12;

    private readonly MessageBuffer messages = new();
    private readonly ByteReader reader = new();
    private readonly ByteWriter writer = new();

    /// <summary>The process at the other end.</summary>
    public int ProcessId { get; } = ProcessOf(socket);

    /// <summary>This end is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether the other end is closed. Asked from time to time by whoever waits for something on its behalf.</summary>
    public bool HasGone
    {
        get
        {
            try
            {
                return socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                return true;
            }
        }
    }

    /// <summary>Starts a message; its content is what is written to the result until <see cref="Send"/>.</summary>
    public ByteWriter BeginMessage()
    {
        writer.Clear();
        writer.Reserve(Protocol.HeaderSize);
        return writer;
    }

    public void Send(byte kind)
    {
        var bytes = writer.Patch();
        bytes[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[1..], bytes.Length - Protocol.HeaderSize);
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    /// <summary>False when the other end is closed. What is read stays valid until the next call.</summary>
    public bool TryReceive(out byte kind, out ByteReader content)
    {
        kind = 0;
        content = reader;
        Message message;
        while (!messages.TryTake(out message))
        {
            var count = socket.Receive(messages.Room());
            if (count == 0)
            {
                return false;
            }
            messages.Filled(count);
        }
        kind = message.Kind;
        reader.Open(messages.Bytes, message.Offset, message.Length);
        return true;
    }

    public void Dispose()
    {
        IsClosed = true;
        socket.Dispose();
    }

    private static int ProcessOf(Socket socket)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }
        Span<byte> credentials = stackalloc byte[CredentialsSize];
        return socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) >= sizeof(int)
            ? BinaryPrimitives.ReadInt32LittleEndian(credentials)
            : 0;
    }
}
