// factorial/thread-pool: a map over the numbers, by the threads of .NET's own pool.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    // One slot for each number: whichever thread computes number i writes slot i and no other.
    var factorials = new Factorial[numbers.Count];

    // The larger the number, the longer its product takes, so the numbers are handed out one at a time: whoever is
    // free takes the next. Parallel.For gives its threads ranges, and the thread with the large numbers ends last.
    var oneAtATime = Partitioner.Create(Enumerable.Range(0, numbers.Count), EnumerablePartitionerOptions.NoBuffering);

    // The parallelism is over the numbers. Each product is one thread's own affair from 1 to n,
    // so there is no accumulator that two threads could multiply into.
    Parallel.ForEach(
        oneAtATime,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i => factorials[i] = Compute(numbers[i])
    );
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
