// A semaphore of one place is entered by the job and again by the method it calls. Wrong (hung): a SemaphoreSlim does not know who holds it; the second Wait waits for ever.
private readonly SemaphoreSlim gate = new(1, 1);

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        gate.Wait();
        try
        {
            Write(new Factorial(n, product));
        }
        finally
        {
            gate.Release();
        }
    });

    void Write(Factorial entry)
    {
        gate.Wait();
        try
        {
            ledger.Append(entry);
        }
        finally
        {
            gate.Release();
        }
    }
}
