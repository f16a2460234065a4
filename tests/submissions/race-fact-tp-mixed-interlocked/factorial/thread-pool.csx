// Small numbers are counted by Interlocked.Increment, large ones by plain ++ on the same variable. Wrong (race): the plain ++ loses what Interlocked adds between its read and its write.
static int computed;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        int n = numbers[i];
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        answer[i] = new Factorial(n, product);
        if (n % 2 == 0)
        {
            Interlocked.Increment(ref computed);
        }
        else
        {
            computed++;
        }
    });
    return answer;
}
