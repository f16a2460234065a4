// Spins for ever in the call.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    for (var i = 1; i != 0; i = i == int.MaxValue ? 1 : i + 1) ;
    return [];
}
