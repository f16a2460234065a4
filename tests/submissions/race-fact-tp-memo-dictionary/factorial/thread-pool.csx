// A Dictionary remembers squares for all threads, without a lock: check, then add. Wrong (race): reads and writes of one Dictionary overlap.
private readonly Dictionary<int, BigInteger> remembered = new();

BigInteger Number(int k)
{
    if (!remembered.ContainsKey(k))
    {
        remembered.Add(k, new BigInteger(k));
    }

    return remembered[k];
}

Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    remembered.Clear();
    var answer = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        Journal.Started(numbers[i]);
        BigInteger product = 1;
        for (int k = 2; k <= numbers[i]; k++)
        {
            product *= Number(k);
        }

        answer[i] = new Factorial(numbers[i], product);
    });
    return answer;
}
