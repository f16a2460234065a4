// Tries: to return at once and fill the answers in afterwards. Verdict: wrong-result.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    new Thread(() =>
    {
        Thread.Sleep(300);
        for (var i = 0; i < results.Length; i++)
            results[i] = new Factorial(numbers[i], 1);
    }) { IsBackground = true }.Start();
    return results;
}

