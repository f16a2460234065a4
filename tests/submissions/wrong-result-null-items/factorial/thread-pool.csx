// Starts the work a minute from now and returns the array at once, with nothing in it but nulls.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    _ = Task.Run(async () =>
    {
        await Task.Delay(TimeSpan.FromMinutes(1));
        for (var i = 0; i < numbers.Count; i++)
            results[i] = new Factorial(numbers[i], 1);
    });
    return results;
}
