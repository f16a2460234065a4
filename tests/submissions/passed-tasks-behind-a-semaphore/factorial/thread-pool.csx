// Takes a permit before it starts each task, gives it back in the task, and collects the results in input order.
IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var tasks = new List<Task<Factorial>>();
    foreach (var n in numbers)
    {
        permits.Wait();
        tasks.Add(Task.Run(() =>
        {
            try
            {
                Journal.Started(n);
                BigInteger value = n == 0 ? 1 : n;
                for (var i = n - 1; i > 1; i--)
                    value *= i;
                return new Factorial(n, value);
            }
            finally
            {
                permits.Release();
            }
        }));
    }
    return Task.WhenAll(tasks).GetAwaiter().GetResult();
}
