// Tries: to take all the memory there is, behind the runtime's back. Verdict: memory-limit in a locked room.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    while (true)
    {
        var some = Marshal.AllocHGlobal(8 << 20);
        for (var i = 0; i < 8 << 20; i += 4096)
            Marshal.WriteByte(some, i, 1);
    }
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
