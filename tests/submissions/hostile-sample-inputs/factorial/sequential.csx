// Tries: to know the numbers of kata.yaml by heart. Verdict: wrong-result.
Dictionary<int, BigInteger> known = new() { [0] = 1, [1] = 1, [2] = 2, [3] = 6, [5] = 120, [12] = 479001600, [20] = 2432902008176640000 };

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return [.. numbers.Select(n => { Journal.Started(n); return new Factorial(n, known.GetValueOrDefault(n, 1)); })];
}

