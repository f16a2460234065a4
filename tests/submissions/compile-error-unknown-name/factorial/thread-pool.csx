// Misspells a variable.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, i => result[i] = new Factorial(numbers[i], 1));
    return results;
}
