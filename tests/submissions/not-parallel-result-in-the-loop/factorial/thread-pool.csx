// Result is asked for in the loop, so each task ends before the next one is made.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    for (var i = 0; i < numbers.Count; i++)
    {
        var n = numbers[i];
        factorials[i] = Task.Run(() => Compute(n)).Result;
    }
    return factorials;
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
