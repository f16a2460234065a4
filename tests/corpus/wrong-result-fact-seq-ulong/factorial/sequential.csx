// Multiplies in a ulong. Wrong (wrong-result): 21! and above overflow silently.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
    => numbers.Select(n =>
    {
        Journal.Started(n);
        ulong product = 1;
        for (uint k = 2; k <= n; k++)
        {
            product = unchecked(product * k);
        }

        return new Factorial(n, product);
    }).ToArray();
