// A plain loop that takes a lock nobody else ever wants.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var gate = new Lock();
    foreach (var n in numbers)
    {
        var done = Compute(n);
        lock (gate)
        {
            ledger.Append(done);
        }
    }
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
