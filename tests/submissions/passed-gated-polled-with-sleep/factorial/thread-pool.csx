// The main thread looks every millisecond whether all is done; the workers poll for their start as well.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    var next = -1;
    var finished = 0;
    var open = false;
    var crew = new List<Thread>();
    for (var w = 0; w < workers; w++)
    {
        var thread = new Thread(() =>
        {
            while (!Volatile.Read(ref open))
            {
                Thread.Sleep(1);
            }
            for (int i; (i = Interlocked.Increment(ref next)) < numbers.Count; )
            {
                factorials[i] = Compute(numbers[i]);
            }
            Interlocked.Increment(ref finished);
        });
        thread.Start();
        crew.Add(thread);
    }
    Volatile.Write(ref open, true);
    while (Volatile.Read(ref finished) < workers)
    {
        Thread.Sleep(1);
    }
    crew.ForEach(thread => thread.Join());
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
