using System.Net.Sockets;
using Katas.Wire;

namespace Katas.Runner;

/// <summary>
/// The kit's calls, answered by the judge over its witness socket. Each calling thread has a connection of its own,
/// so that the judge can hold one caller without holding another.
/// </summary>
internal sealed class JudgedRoom(string? witnessSocket, string? siteSocket) : Room
{
    private const int MaxAnswerBytes = 64;

    [ThreadStatic]
    private static FrameStream? line;

    public override string? SiteSocket => siteSocket;

    public static JudgedRoom FromEnvironment() =>
        new(Environment.GetEnvironmentVariable("KATAS_WITNESS"), Environment.GetEnvironmentVariable("KATAS_SITE"));

    public override void Started(int n) => Call(new JobStarted(n, Native.CurrentThreadId()));

    /// <summary>Whether callers of the ledger say from which line they call; looking for it takes time.</summary>
    public static bool NamesCallers { get; set; }

    public override void Append(object? entry)
    {
        var caller = NamesCallers ? Faults.Caller() : null;
        Call(new EntryAppended(Answers.From(entry), Native.CurrentThreadId(), caller?.File ?? "", caller?.Line ?? 0));
    }

    private void Call(Message message)
    {
        line ??= Connect();
        line.Write(message);
        if (line.Read() is not GoOn)
        {
            throw new InvalidOperationException("the judge has gone");
        }
    }

    private FrameStream Connect()
    {
        var path =
            witnessSocket ?? throw new InvalidOperationException("katas-runner is started by katas, not by hand");
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        var stream = new NetworkStream(socket, ownsSocket: true);
        return new FrameStream(stream, stream, MaxAnswerBytes);
    }
}
