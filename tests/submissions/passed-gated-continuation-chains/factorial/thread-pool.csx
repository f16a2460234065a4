// A chain of continuations for each worker; each link of it computes one number.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    var chains = new Task[workers];
    Array.Fill(chains, Task.CompletedTask);
    for (var i = 0; i < numbers.Count; i++)
    {
        var mine = i;
        chains[i % workers] = chains[i % workers].ContinueWith(_ => factorials[mine] = Compute(numbers[mine]), TaskScheduler.Default);
    }
    Task.WaitAll(chains);
    return factorials;
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
