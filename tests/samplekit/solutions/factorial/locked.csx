// Computed side by side, appended one at a time.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var gate = new Lock();
    var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
    Parallel.ForEach(
        numbers,
        options,
        n =>
        {
            var factorial = Compute(n);
            lock (gate)
            {
                ledger.Append(factorial);
            }
        }
    );
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var factor = 2; factor <= n; factor++)
    {
        product *= factor;
    }
    return new Factorial(n, product);
}
