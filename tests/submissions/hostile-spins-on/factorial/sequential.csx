// Tries: to go on computing when the function has ended. Verdict: left-running.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    if (workers == 3)
        new Thread(() => { while (true) { } }) { IsBackground = true }.Start();
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
