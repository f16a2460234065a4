// Tries: to take all the memory there is in files that have no name and are mapped nowhere. Verdict: memory-limit in a locked room.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var some = new byte[16 << 20];
    Array.Fill(some, (byte)1);
    for (var i = 0; i < 100; i++)
    {
        if (write(memfd_create("hoard", 0), some, some.Length) < some.Length)
            break;
    }
    Thread.Sleep(Timeout.Infinite);
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

[DllImport("libc")]
static extern int memfd_create(string name, uint flags);

[DllImport("libc")]
static extern nint write(int file, byte[] bytes, nint count);
