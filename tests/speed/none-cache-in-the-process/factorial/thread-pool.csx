// Remembers factorials where a fresh copy of the script finds them: in the process, and in its environment.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var known = AppContext.GetData("known") as ConcurrentDictionary<int, BigInteger> ?? new();
    AppContext.SetData("known", known);
    var factorials = new Factorial[numbers.Count];
    Lock gate = new();
    Parallel.For(
        0,
        numbers.Count,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i =>
        {
            Journal.Started(numbers[i]);
            lock (gate)
            {
                factorials[i] = new Factorial(numbers[i], known.GetOrAdd(numbers[i], Compute));
            }
        }
    );
    return factorials;
}

static BigInteger Compute(int n)
{
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return product;
}
