// Computes the large numbers first and returns them so. Wrong (wrong-order): right values, not in the order of the list.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return numbers.OrderByDescending(n => n).Select(n =>
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        return new Factorial(n, product);
    }).ToList();
}
