// Returns the ordered PLINQ query itself: the work is done while the sequence is read.
ParallelQuery<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers) =>
    numbers
        .AsParallel()
        .AsOrdered()
        .WithDegreeOfParallelism(workers)
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .Select(n =>
        {
            Journal.Started(n);
            var value = BigInteger.One;
            for (var i = n; i > 1; i--)
                value *= i;
            return new Factorial(n, value);
        });
