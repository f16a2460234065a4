// Each holder puts a fresh lock object into the shared field for the next. Wrong (race): who comes meanwhile locks the new object and is inside together with the holder of the old one; the field is written while others read it.
object gate = new();

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        var product = BigInteger.One;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        lock (gate)
        {
            gate = new object();
            ledger.Append(new Factorial(n, product));
        }
    });
}
