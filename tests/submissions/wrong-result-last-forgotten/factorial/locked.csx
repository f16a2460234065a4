// Stops one short of the end: the last number is never computed.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var gate = new object();
    Parallel.For(0, Math.Max(0, numbers.Count - 1), new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        Journal.Started(numbers[i]);
        var value = BigInteger.One;
        for (var f = 2; f <= numbers[i]; f++)
            value *= f;
        lock (gate)
            ledger.Append(new Factorial(numbers[i], value));
    });
}
