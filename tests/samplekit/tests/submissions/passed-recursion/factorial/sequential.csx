// n! as n times (n - 1)!.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) =>
    [.. numbers.Select(n => new Factorial(n, Product(n)))];

static BigInteger Product(int n) => n < 2 ? 1 : n * Product(n - 1);
