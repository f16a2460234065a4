// n! as n times (n - 1)!.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) =>
    [.. numbers.Select(Job)];

static BigInteger Product(int n) => n < 2 ? 1 : n * Product(n - 1);

static Factorial Job(int n)
{
    Journal.Started(n);
    return new Factorial(n, Product(n));
}
