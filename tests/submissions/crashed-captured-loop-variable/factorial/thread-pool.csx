// The tasks start after the loop, when the captured variable is already past the end.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    var tasks = new List<Task>();
    for (var i = 0; i < numbers.Count; i++)
    {
        tasks.Add(new Task(() =>
        {
            Journal.Started(numbers[i]);
            results[i] = new Factorial(numbers[i], Enumerable.Range(1, numbers[i]).Aggregate(BigInteger.One, (value, f) => value * f));
        }));
    }
    foreach (var task in tasks)
        task.Start();
    Task.WaitAll(tasks.ToArray());
    return results;
}
