// The lock is in a [ThreadStatic] field: each thread has its own. Wrong (race): threads do not exclude each other.
[ThreadStatic]
static object? pen;

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

        pen ??= new object();
        lock (pen)
        {
            ledger.Append(new Factorial(n, product));
        }
    });
}
