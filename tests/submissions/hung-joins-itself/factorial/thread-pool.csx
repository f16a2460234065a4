// The worker that finishes last joins all threads, itself among them.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    var next = -1;
    var atWork = workers;
    var crew = new Thread[workers];
    for (var w = 0; w < workers; w++)
    {
        crew[w] = new Thread(() =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < numbers.Count; )
            {
                factorials[i] = Compute(numbers[i]);
            }
            if (Interlocked.Decrement(ref atWork) == 0)
            {
                foreach (var thread in crew)
                {
                    thread.Join();
                }
            }
        });
    }
    foreach (var thread in crew)
    {
        thread.Start();
    }
    foreach (var thread in crew)
    {
        thread.Join();
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
