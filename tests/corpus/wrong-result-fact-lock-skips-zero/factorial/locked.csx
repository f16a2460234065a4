// Nothing is written for 0, "because there is nothing to multiply". Wrong (wrong-result): 0! = 1 is missing.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        if (n == 0)
        {
            return;
        }

        BigInteger product = n;
        for (int k = 2; k < n; k++)
        {
            product *= k;
        }

        lock (gate)
        {
            ledger.Append(new Factorial(n, product));
        }
    });
}
