// A lazy query with Aggregate: nothing is computed before the sequence is read, and it is meant to be read once.
IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers) =>
    from n in numbers
    let started = Announce(n)
    select new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, i) => product * i));

bool Announce(int n)
{
    Journal.Started(n);
    return true;
}
