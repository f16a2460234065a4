// Returns default (null) for numbers it thinks too large.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        Journal.Started(numbers[i]);
        if (numbers[i] > 20)
            return;
        long value = 1;
        for (var f = 2; f <= numbers[i]; f++)
            value *= f;
        results[i] = new Factorial(numbers[i], value);
    });
    return results;
}
