// Tries: to tell the witness what only a runner tells the judge. Verdict: forbidden.
using System.Net.Sockets;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Tell([2, 0, 0, 0, 1, 20]);
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
