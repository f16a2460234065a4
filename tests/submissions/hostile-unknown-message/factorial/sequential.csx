// Tries: to send a message of a kind that there is not. Verdict: forbidden.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Write(2, 0, 0, 0, 1, 250);
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

/// <summary>The line to the judge, opened a second time: whatever pipe there is besides the standard streams.</summary>
static void Write(params byte[] bytes)
{
    foreach (var descriptor in Directory.GetFiles("/proc/self/fd"))
    {
        if (int.Parse(Path.GetFileName(descriptor)) > 2 && File.ResolveLinkTarget(descriptor, false)?.Name.StartsWith("pipe:") == true)
            _ = write(int.Parse(Path.GetFileName(descriptor)), bytes, bytes.Length);
    }
}

[DllImport("libc")]
static extern nint write(int file, byte[] bytes, nint count);
