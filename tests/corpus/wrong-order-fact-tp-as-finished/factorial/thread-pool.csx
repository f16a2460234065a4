// Puts each result into a ConcurrentQueue when it is finished and returns the queue. Wrong (wrong-order): order of completion, not of the list.
ConcurrentQueue<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var finished = new ConcurrentQueue<Factorial>();
    Parallel.ForEach(Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        finished.Enqueue(new Factorial(n, product));
    });
    return finished;
}
