// Shows the inputs it got, so that a test can tell one seed's from another's.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Console.WriteLine(string.Join(' ', numbers));
    return [.. numbers.Select(Job)];
}

static BigInteger Product(int n) => n < 2 ? 1 : n * Product(n - 1);

static Factorial Job(int n)
{
    Journal.Started(n);
    return new Factorial(n, Product(n));
}
