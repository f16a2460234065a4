// The function is there, but inside a class.
static class Program
{
    public static Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) =>
        numbers.Select(n => new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (value, i) => value * i))).ToArray();
}
