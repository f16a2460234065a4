// Workers take the next position by x = x + 1 on a shared field. Wrong (race): two workers read the same x and do the same job.
class Counter
{
    public int X;
}

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var counter = new Counter();
    var answer = new Factorial[numbers.Count];
    var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() =>
    {
        while (true)
        {
            int i = counter.X;
            counter.X = counter.X + 1;
            if (i >= numbers.Count)
            {
                return;
            }

            Journal.Started(numbers[i]);
            BigInteger product = 1;
            for (int k = 2; k <= numbers[i]; k++)
            {
                product *= k;
            }

            answer[i] = new Factorial(numbers[i], product);
        }
    })).ToList();
    threads.ForEach(t => t.Start());
    threads.ForEach(t => t.Join());
    return answer;
}
