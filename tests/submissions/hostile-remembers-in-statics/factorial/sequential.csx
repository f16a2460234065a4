// Tries: to know from an earlier case what a later one asks for. Verdict: passed.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = numbers.Select(One).ToList();
    // Kept where the runtime keeps it for the whole process; the next inputs are others.
    AppContext.SetData("known", results);
    return results;
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
