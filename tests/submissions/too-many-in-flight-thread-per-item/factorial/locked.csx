// A thread for each item, however many there are.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    var threads = new List<Thread>();
    foreach (var n in numbers)
    {
        var thread = new Thread(() =>
        {
            var done = Compute(n);
            lock (gate)
            {
                ledger.Append(done);
            }
        });
        thread.Start();
        threads.Add(thread);
    }
    threads.ForEach(thread => thread.Join());
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
