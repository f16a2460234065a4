// Tries: to repaint the reader's screen by the text of an exception. Verdict: crashed.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    throw new InvalidOperationException("\u001b[2J\u001b[32m1 of 1 passed\r\n::error::x\n\u202egnorw\u2066");
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
