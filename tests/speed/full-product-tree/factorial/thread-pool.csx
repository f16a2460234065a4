// A better algorithm, and parallel as well.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    var oneAtATime = Partitioner.Create(Enumerable.Range(0, numbers.Count), EnumerablePartitionerOptions.NoBuffering);
    Parallel.ForEach(
        oneAtATime,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i =>
        {
            Journal.Started(numbers[i]);
            factorials[i] = new Factorial(numbers[i], Product(1, numbers[i]));
        }
    );
    return factorials;
}

static BigInteger Product(int from, int to)
{
    if (to < from)
    {
        return BigInteger.One;
    }
    if (to - from < 8)
    {
        var product = new BigInteger(from);
        for (var i = from + 1; i <= to; i++)
        {
            product *= i;
        }
        return product;
    }
    var middle = from + (to - from) / 2;
    return Product(from, middle) * Product(middle + 1, to);
}
