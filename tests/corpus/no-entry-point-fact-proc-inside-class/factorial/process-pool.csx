// The method is right, but a member of a class. Wrong (no-entry-point): the script declares one top-level method.
static class Solution
{
    public static Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
    {
        using var pool = new ProcessPool(workers);
        return pool.Map(Fac, numbers, 1);
    }

    public static Factorial Fac(int n)
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        return new Factorial(n, product);
    }
}
