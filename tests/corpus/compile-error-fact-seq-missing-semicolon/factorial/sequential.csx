// A semicolon is missing after the product. Wrong (compile-error): the compiler's message, with line and column, is wanted.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return numbers.Select(n =>
    {
        Journal.Started(n);
        var product = BigInteger.One
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        return new Factorial(n, product);
    }).ToArray();
}
