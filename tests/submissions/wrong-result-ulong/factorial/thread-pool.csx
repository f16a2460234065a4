// Multiplies in ulong, which overflows silently from 21! on.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        Journal.Started(numbers[i]);
        ulong value = 1;
        for (var f = 2; f <= numbers[i]; f++)
            value *= (ulong)f;
        results[i] = new Factorial(numbers[i], value);
    });
    return results;
}
