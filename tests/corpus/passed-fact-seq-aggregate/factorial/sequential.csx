// LINQ: Select with Aggregate, made into a list. Right: Select runs one element after another on the caller's thread; the seed 1 is 0! as well.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return numbers.Select(Compute).ToList();

    Factorial Compute(int n)
    {
        Journal.Started(n);
        return new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, k) => product * k));
    }
}
