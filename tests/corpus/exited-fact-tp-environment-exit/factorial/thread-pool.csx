// Calls Environment.Exit(0) when the work is done, instead of returning. Wrong (exited): the process ended by itself.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        Journal.Started(numbers[i]);
        BigInteger product = 1;
        for (int k = 2; k <= numbers[i]; k++)
        {
            product *= k;
        }

        answer[i] = new Factorial(numbers[i], product);
    });
    Environment.Exit(0);
    return answer;
}
