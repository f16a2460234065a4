// The product from 2 to n inclusive, announced first, one number after the other.
static List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new List<Factorial>();
    foreach (var n in numbers)
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (var i = 2; i <= n; i++)
            product *= i;
        results.Add(new Factorial(n, product));
    }
    return results;
}
