// Splits the product in halves: a better algorithm, still one job at a time.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return numbers.Select(Of).ToList();

    static Factorial Of(int n)
    {
        Journal.Started(n);
        return new Factorial(n, n < 2 ? BigInteger.One : Product(2, n));
    }
}

static BigInteger Product(int low, int high)
{
    if (high - low < 8)
    {
        BigInteger product = low;
        for (var i = low + 1; i <= high; i++)
            product *= i;
        return product;
    }
    var middle = low + (high - low) / 2;
    return Product(low, middle) * Product(middle + 1, high);
}
