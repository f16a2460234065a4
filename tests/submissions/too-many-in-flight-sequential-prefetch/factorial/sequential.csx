// Begins the next job on another thread while it still works on this one.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new List<Factorial>();
    Task<Factorial>? ahead = null;
    for (var i = 0; i < numbers.Count; i++)
    {
        var current = ahead;
        var next = i + 1;
        ahead = next < numbers.Count ? Task.Run(() => Compute(numbers[next])) : null;
        try
        {
            factorials.Add(current is null ? Compute(numbers[i]) : current.GetAwaiter().GetResult());
        }
        catch
        {
            ((IAsyncResult?)ahead)?.AsyncWaitHandle.WaitOne();
            throw;
        }
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
