// Announcing, multiplying and Append inside one lock. Wrong (not-parallel): the judge never sees two jobs at once.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    object gate = new();
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        lock (gate)
        {
            Journal.Started(n);
            BigInteger product = 1;
            for (int k = 2; k <= n; k++)
            {
                product *= k;
            }

            ledger.Append(new Factorial(n, product));
        }
    });
}
