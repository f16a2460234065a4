// Tries: to start more threads than the machine has room for. Verdict: process-limit in a locked room.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    for (var i = 0; i < 5000; i++)
        new Thread(() => Thread.Sleep(Timeout.Infinite), 64 << 10) { IsBackground = true }.Start();
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
