// One lock for even numbers and one for odd numbers, both around the same ledger. Wrong (race): an even and an odd number are inside Append together.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock even = new(), odd = new();
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        var product = BigInteger.One;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        lock (n % 2 == 0 ? even : odd)
        {
            ledger.Append(new Factorial(n, product));
        }
    });
}
