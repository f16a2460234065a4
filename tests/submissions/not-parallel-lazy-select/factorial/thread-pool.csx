// Select is lazy: the next task is made only when the one before has been waited for.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var tasks = numbers.Select(n => Task.Run(() => Compute(n)));
    var factorials = new List<Factorial>();
    foreach (var task in tasks)
    {
        factorials.Add(task.GetAwaiter().GetResult());
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
