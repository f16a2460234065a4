// PLINQ's ForAll, and the lock statement on a plain object around Append.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    object gate = new();
    numbers
        .AsParallel()
        .WithDegreeOfParallelism(workers)
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .ForAll(n =>
        {
            Journal.Started(n);
            var value = BigInteger.One;
            for (var i = 2; i <= n; i++)
                value *= i;
            lock (gate)
                ledger.Append(new Factorial(n, value));
        });
}
