// Each worker has a slice of its own, of neighbours, dealt out beforehand.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    Task[] crew =
    [
        .. Enumerable.Range(0, workers).Select(w => Task.Run(() =>
        {
            for (var i = numbers.Count * w / workers; i < numbers.Count * (w + 1) / workers; i++)
            {
                factorials[i] = Compute(numbers[i]);
            }
        })),
    ];
    Task.WaitAll(crew);
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
