// The largest value so far: compared under a lock, assigned after it. Wrong (race): the write outside meets the reads inside.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    object gate = new();
    int largest = -1;
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
        bool larger;
        lock (gate)
        {
            larger = n > largest;
        }

        if (larger)
        {
            largest = n;
        }
    });
    return largest >= -1 ? answer : [];
}
