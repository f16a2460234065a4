// The function's name starts with a small letter.
Factorial[] computeAll(IReadOnlyList<int> numbers, int workers) => numbers.Select(n => new Factorial(n, 1)).ToArray();
