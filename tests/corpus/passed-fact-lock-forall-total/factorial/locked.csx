// PLINQ's ForAll; under one Lock the ledger, a count and a running total, all plain variables. Right: every access to them, the last one too, is under the same lock.
private readonly Lock books = new();
private int entries;
private BigInteger total;

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    lock (books)
    {
        entries = 0;
        total = 0;
    }

    numbers.AsParallel().WithDegreeOfParallelism(workers).WithExecutionMode(ParallelExecutionMode.ForceParallelism).ForAll(n =>
    {
        Journal.Started(n);
        var product = BigInteger.One;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        lock (books)
        {
            entries++;
            total += product;
            ledger.Append(new Factorial(n, product));
        }
    });

    lock (books)
    {
        if (entries != numbers.Count || total.Sign < 0)
        {
            throw new InvalidOperationException("the books do not balance");
        }
    }
}
