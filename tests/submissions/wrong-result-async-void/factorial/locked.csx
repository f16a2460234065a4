// `async void`: the function has ended at its first await, a minute before the first entry.
async void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    await Task.Delay(TimeSpan.FromMinutes(1));
    foreach (var n in numbers)
    {
        Journal.Started(n);
        ledger.Append(new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (value, i) => value * i)));
    }
}
