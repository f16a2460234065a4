using System.Net.Sockets;

namespace Katas.Engine.Grading;

/// <summary>
/// The right to take times on this machine, which one run has at a time. It is a socket whose name lies in no folder: the
/// kernel gives it back when its holder ends, however that ends.
/// </summary>
internal sealed class TimingLease : IDisposable
{
    private const string Name = "\0katas-timing";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    private readonly Socket _held;

    private TimingLease(Socket held) => _held = held;

    /// <summary>Waits until nobody else has it.</summary>
    /// <param name="waiting">Told once where somebody has.</param>
    public static async Task<TimingLease> TakeAsync(Action waiting, CancellationToken cancellation)
    {
        if (TryTake() is { } free)
        {
            return free;
        }
        waiting();
        using var timer = new PeriodicTimer(Glance);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            if (TryTake() is { } lease)
            {
                return lease;
            }
        }
        throw new OperationCanceledException(cancellation);
    }

    /// <summary>The lease, or null where another has it.</summary>
    public static TimingLease? TryTake()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(new UnixDomainSocketEndPoint(Name));
            return new TimingLease(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _held.Dispose();
}
