// An int is too narrow for 21!.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) =>
    [.. numbers.Select(n => new Factorial(n, Enumerable.Range(1, n).Aggregate(1, (a, b) => a * b)))];
