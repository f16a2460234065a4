// Results go into an ImmutableSortedDictionary by a compare-and-swap (ImmutableInterlocked.Update). Right: the update function is pure and is run again where another thread was faster; sorted by position it is input order.
using System.Collections.Immutable;

static ImmutableSortedDictionary<int, Factorial> empty = ImmutableSortedDictionary<int, Factorial>.Empty;

IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = empty;
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        int n = numbers[i];
        Journal.Started(n);
        var product = BigInteger.One;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        var entry = new Factorial(n, product);
        ImmutableInterlocked.Update(ref results, (all, pair) => all.SetItem(pair.i, pair.entry), (i, entry));
    });
    return results.Values;
}
