using System.Globalization;
using System.Net.Sockets;

namespace Katas.Engine.Isolation;

/// <summary>
/// A user of the system that belongs to nobody else for as long as the slot is held: what runs in one room has no rights
/// over another's. Held by a socket that the kernel closes with the judge, however that ends, so that none is ever lost.
/// </summary>
internal sealed class Slot : IDisposable
{
    /// <summary>Between the ordinary users and those that systemd gives out.</summary>
    private const int FirstUser = 61000;
    private const int Count = 128;
    private static readonly Lazy<HashSet<int>> Taken = new(UsersOfTheSystem);
    private readonly Socket _held;

    private Slot(int user, Socket held)
    {
        User = user;
        _held = held;
    }

    /// <summary>The user's number, and that of its group.</summary>
    public int User { get; }

    /// <exception cref="IOException">All are taken.</exception>
    public static Slot Take()
    {
        for (var user = FirstUser; user < FirstUser + Count; user++)
        {
            if (!Taken.Value.Contains(user) && TryHold(user) is { } held)
            {
                return new Slot(user, held);
            }
        }
        throw new IOException($"all {Count} users for rooms are taken: too many judges run on this machine at once");
    }

    /// <inheritdoc />
    public void Dispose() => _held.Dispose();

    /// <summary>A name that lies in no folder: nothing is left of it when the socket goes.</summary>
    private static Socket? TryHold(int user)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(
                new UnixDomainSocketEndPoint(string.Create(CultureInfo.InvariantCulture, $"\0katas-slot-{user}"))
            );
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static HashSet<int> UsersOfTheSystem() =>
        [
            .. ProcFiles
                .Read("/etc/passwd")
                .Split('\n')
                .Select(line => line.Split(':'))
                .Where(fields => fields.Length > 2)
                .Select(fields => int.TryParse(fields[2], CultureInfo.InvariantCulture, out var user) ? user : 0),
        ];
}
