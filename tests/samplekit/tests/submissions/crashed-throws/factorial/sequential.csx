// Throws in its third line.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) =>
    throw new InvalidOperationException("on purpose, 100% of the time");
