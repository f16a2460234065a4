// `workers` tasks read indices from a bounded channel that the function itself fills.
async Task<Factorial[]> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    var indices = Channel.CreateBounded<int>(new BoundedChannelOptions(workers) { SingleWriter = true });
    var readers = Enumerable.Range(0, workers).Select(_ => Task.Run(Read)).ToArray();
    for (var i = 0; i < numbers.Count; i++)
        await indices.Writer.WriteAsync(i);
    indices.Writer.Complete();
    await Task.WhenAll(readers);
    return results;

    async Task Read()
    {
        await foreach (var i in indices.Reader.ReadAllAsync())
            results[i] = Compute(numbers[i]);
    }

    static Factorial Compute(int n)
    {
        Journal.Started(n);
        return new Factorial(n, Enumerable.Range(1, n).Select(i => new BigInteger(i)).Aggregate(BigInteger.One, BigInteger.Multiply));
    }
}
