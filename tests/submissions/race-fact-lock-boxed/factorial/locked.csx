// Locks a boxed int: the same number, but another box each time. Wrong (race): every caller locks an object of its own.
private const int Gate = 1;

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        var product = BigInteger.One;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        lock ((object)Gate)
        {
            ledger.Append(new Factorial(n, product));
        }
    });
}
