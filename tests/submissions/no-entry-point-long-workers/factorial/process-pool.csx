// Takes the workers as long.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, long workers) => numbers.Select(n => new Factorial(n, 1)).ToArray();
