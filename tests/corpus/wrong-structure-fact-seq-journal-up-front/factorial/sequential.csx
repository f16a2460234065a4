// Cheat: calls Journal.Started for all numbers, then computes. Wrong (wrong-structure): called before other jobs' sums, not first thing in its own; seen as flight it is too-many-in-flight.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (int n in numbers)
    {
        Journal.Started(n);
    }

    return numbers.Select(n => new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, k) => product * k))).ToList();
}
