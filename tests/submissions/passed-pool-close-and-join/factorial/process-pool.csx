// No using: the pool is closed and joined by hand, and disposed of in finally.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var pool = new ProcessPool(workers);
    try
    {
        var values = pool.Map(Product, numbers);
        pool.Close();
        pool.Join();
        return numbers.Zip(values, (n, value) => new Factorial(n, value)).ToArray();
    }
    finally
    {
        pool.Dispose();
    }
}

static BigInteger Product(int n)
{
    Journal.Started(n);
    return Range(1, n);

    static BigInteger Range(int low, int high)
    {
        if (low > high) return 1;
        if (low == high) return low;
        var middle = (low + high) >> 1;
        return Range(low, middle) * Range(middle + 1, high);
    }
}
