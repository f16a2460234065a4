// A semicolon is missing.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count]
    return results;
}
