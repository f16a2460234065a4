// The type that should compute cannot be initialised.
static class Table
{
    public static readonly BigInteger[] Values = Make();

    private static BigInteger[] Make()
    {
        var values = new BigInteger[10];
        for (var i = 0; i <= values.Length; i++)
            values[i] = i < 2 ? 1 : values[i - 1] * i;
        return values;
    }
}

IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var table = Table.Values;
    return Task.WhenEach(numbers.Select(n => Task.FromResult(new Factorial(n, table[n]))));
}
