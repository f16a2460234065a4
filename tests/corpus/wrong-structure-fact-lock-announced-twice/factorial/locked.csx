// Each job calls Journal.Started twice, before and after. Wrong (wrong-structure): a job announces itself once; in flight it may look like more jobs than asked for.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        Journal.Started(n);
        lock (gate)
        {
            ledger.Append(new Factorial(n, product));
        }
    });
}
