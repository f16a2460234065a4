// Submit for each number, the futures awaited in the order of the list, then Close and Join. Right: the list of tasks keeps the input order, every job runs in a worker process.
IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using (var pool = new ProcessPool(workers))
    {
        var futures = numbers.Select(n => pool.Submit(static number =>
        {
            Journal.Started(number);
            BigInteger value = 1;
            for (int k = 2; k <= number; k++)
            {
                value *= k;
            }

            return value;
        }, n)).ToArray();
        var values = Task.WhenAll(futures).Result;
        pool.Close();
        pool.Join();
        return numbers.Zip(values, (n, value) => new Factorial(n, value)).ToList();
    }
}
