// Half of the workers that were asked for. Wrong (not-parallel): with four workers, two jobs are in flight while jobs are held.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, workers / 2) }, i =>
    {
        Journal.Started(numbers[i]);
        BigInteger product = 1;
        for (int k = 2; k <= numbers[i]; k++)
        {
            product *= k;
        }

        answer[i] = new Factorial(numbers[i], product);
    });
    return answer;
}
