// Multiplies in decimal, which throws from 28! on.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var gate = new Lock();
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        decimal value = 1;
        for (var i = 2; i <= n; i++)
            value *= i;
        lock (gate)
            ledger.Append(new Factorial(n, new BigInteger(value)));
    });
}
