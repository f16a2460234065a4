// Computes everything rightly and never calls Journal.Started. Wrong (wrong-structure): each job has to announce itself; missing is wrong-structure.
IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (int n in numbers)
    {
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        yield return new Factorial(n, product);
    }
}
