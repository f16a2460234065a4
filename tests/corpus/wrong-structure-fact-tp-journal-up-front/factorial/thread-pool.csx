// Cheat: one parallel loop announces all numbers, a second one computes them. Wrong (wrong-structure): a job announces itself first thing where its sum is done; by its overlap it is not-parallel.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
    Parallel.ForEach(numbers, options, n => Journal.Started(n));
    var answer = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, options, i =>
    {
        BigInteger product = 1;
        for (int k = 2; k <= numbers[i]; k++)
        {
            product *= k;
        }

        answer[i] = new Factorial(numbers[i], product);
    });
    return answer;
}
