// Recursion that knows 1! but not 0!, and so goes down for ever.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new List<Factorial>();
    foreach (var n in numbers)
    {
        Journal.Started(n);
        results.Add(new Factorial(n, Product(n)));
    }
    return results;
}

static BigInteger Product(int n) => n == 1 ? 1 : n * Product(n - 1);
