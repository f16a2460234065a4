// The job is a method of the script that is not static and uses a field. Wrong (crashed): the pool refuses it at once; nobody catches that.
private int computed;

Factorial Fac(int n)
{
    Journal.Started(n);
    computed++;
    BigInteger product = 1;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return new Factorial(n, product);
}

Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Fac, numbers);
}
