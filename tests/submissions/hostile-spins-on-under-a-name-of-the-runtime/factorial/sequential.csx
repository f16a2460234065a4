// Tries: to go on computing in a thread that looks like the runtime's own. Verdict: left-running.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    if (workers == 3)
        new Thread(() => { while (true) { } }) { IsBackground = true, Name = ".NET Tiered Compilation Worker" }.Start();
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
