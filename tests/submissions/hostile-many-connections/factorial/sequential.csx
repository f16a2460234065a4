// Tries: to use up the witness's connections. Verdict: passed.
using System.Net.Sockets;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var sockets = new List<Socket>();
    for (var i = 0; i < 300; i++)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(Environment.GetEnvironmentVariable("KATAS_WITNESS")!));
        sockets.Add(socket);
    }
    var results = numbers.Select(One).ToList();
    sockets.ForEach(socket => socket.Dispose());
    return results;
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
