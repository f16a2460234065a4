// Tries: to leave something behind in what the kernel keeps by user: keys, shared memory, queues. Verdict: passed in a locked room.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (var result in (long[])[syscall(248, 0, 0, 0), syscall(250, 0, 0, 0), shmget(1, 4096, 0x3b6), msgget(1, 0x3b6), semget(1, 1, 0x3b6)])
    {
        // It went through: the results give it away.
        if (result != -1)
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

[DllImport("libc")]
static extern nint syscall(nint number, nint first, nint second, nint third);

[DllImport("libc")]
static extern int shmget(int key, nint size, int flags);

[DllImport("libc")]
static extern int msgget(int key, int flags);

[DllImport("libc")]
static extern int semget(int key, int count, int flags);
