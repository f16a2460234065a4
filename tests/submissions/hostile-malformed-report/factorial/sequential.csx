// Tries: to confuse the witness with bytes that are no message. Verdict: forbidden.
using System.Net.Sockets;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Tell([12, 0, 0, 0, 99, 99, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    return [.. numbers.Select(One)];
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}

static void Tell(byte[] bytes)
{
    using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    socket.Connect(new UnixDomainSocketEndPoint(Environment.GetEnvironmentVariable("KATAS_WITNESS")!));
    socket.Send(bytes);
    // Until it has been read.
    socket.Receive(new byte[16]);
}
