// Workers claim positions through a HashSet without a lock: Contains, then Add. Wrong (race): two threads in one HashSet, and both may claim the same position.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var claimed = new HashSet<int>();
    var answer = new Factorial[numbers.Count];
    Task.WaitAll(Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(() =>
    {
        for (int i = 0; i < numbers.Count; i++)
        {
            if (claimed.Contains(i))
            {
                continue;
            }

            claimed.Add(i);
            Journal.Started(numbers[i]);
            BigInteger product = 1;
            for (int k = 2; k <= numbers[i]; k++)
            {
                product *= k;
            }

            answer[i] = new Factorial(numbers[i], product);
        }
    }, TaskCreationOptions.LongRunning)).ToArray());
    return answer;
}
