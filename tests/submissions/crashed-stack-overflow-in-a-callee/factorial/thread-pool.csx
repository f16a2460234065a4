// The stack runs out in a method that the recursion calls on its way down, so that the runtime's own trace is megabytes long.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        Journal.Started(numbers[i]);
        results[i] = new Factorial(numbers[i], Product(numbers[i]));
    });
    return results;
}

static BigInteger Product(int n) => n == 1 ? 1 : Checked(n) * Product(n - 1);

static int Checked(int n)
{
    Span<byte> digits = stackalloc byte[32 * 1024];
    digits.Fill((byte)n);
    return digits[n & 1] == (byte)n ? n : 0;
}
