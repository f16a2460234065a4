// A stream written by hand: a class that is its own IAsyncEnumerable and IAsyncEnumerator.
IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers) => new Stream(numbers, workers);

sealed class Stream(IReadOnlyList<int> numbers, int workers) : IAsyncEnumerable<Task<Factorial>>, IAsyncEnumerator<Task<Factorial>>
{
    private readonly List<Task<Factorial>> running = [];
    private int next;

    public Task<Factorial> Current { get; private set; } = null!;

    public IAsyncEnumerator<Task<Factorial>> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    public async ValueTask<bool> MoveNextAsync()
    {
        Fill();
        if (running.Count == 0)
            return false;
        Current = await Task.WhenAny(running);
        running.Remove(Current);
        Fill();
        return true;
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(running).ContinueWith(_ => { }, TaskScheduler.Default);

    private void Fill()
    {
        while (running.Count < workers && next < numbers.Count)
        {
            var n = numbers[next++];
            running.Add(Task.Run(() => Compute(n)));
        }
    }

    private static Factorial Compute(int n)
    {
        Journal.Started(n);
        var value = BigInteger.One;
        for (var i = 2; i <= n; i++)
            value *= i;
        return new Factorial(n, value);
    }
}
