// Threads complete one TaskCompletionSource per number; finished tasks drop into buckets in order of completion.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var jobs = numbers.Select(_ => New<Factorial>()).ToArray();
    var buckets = numbers.Select(_ => New<Task<Factorial>>()).ToArray();
    int next = -1, finished = -1;
    var threads = Enumerable.Range(0, workers).Select(_ => new Thread(Work)).ToArray();
    Array.ForEach(threads, t => t.Start());
    foreach (var bucket in buckets)
        yield return await bucket.Task;
    Array.ForEach(threads, t => t.Join());

    void Work()
    {
        for (int i; (i = Interlocked.Increment(ref next)) < numbers.Count;)
        {
            try
            {
                Journal.Started(numbers[i]);
                var value = BigInteger.One;
                for (var f = 2; f <= numbers[i]; f++)
                    value *= f;
                jobs[i].SetResult(new Factorial(numbers[i], value));
            }
            catch (Exception failure)
            {
                jobs[i].SetException(failure);
            }
            buckets[Interlocked.Increment(ref finished)].SetResult(jobs[i].Task);
        }
    }

    static TaskCompletionSource<T> New<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
