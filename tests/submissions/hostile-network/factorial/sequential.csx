// Tries: to reach the network, and services on this machine. Verdict: passed in a locked room.
using System.Net.Sockets;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (Action attempt in (Action[])[
        () => new TcpClient().Connect("1.1.1.1", 53),
        () => new TcpClient().Connect("127.0.0.1", 22),
        () => new TcpClient(AddressFamily.InterNetworkV6).Connect("::1", 22),
        () => new UdpClient("8.8.8.8", 53).Send([1, 2, 3]),
        () => new HttpClient { Timeout = TimeSpan.FromSeconds(2) }.GetStringAsync("http://example.com/").GetAwaiter().GetResult(),
    ])
    {
        try
        {
            attempt();
        }
        catch (Exception)
        {
            continue;
        }
        // It went through: the results give it away.
        return [];
    }
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
