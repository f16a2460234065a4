// Tries: to reach the network by looking up a name. Verdict: passed in a locked room.
using System.Net;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (Action attempt in (Action[])[
        () => Dns.GetHostAddresses("example.com"),
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
