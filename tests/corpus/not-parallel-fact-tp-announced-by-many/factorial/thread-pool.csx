// The jobs announce themselves in parallel, then a plain loop does all the sums. Wrong (not-parallel): announced by many and done by one; also elsewhere than where the sum is done (wrong-structure).
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, Journal.Started);
    var answer = new Factorial[numbers.Count];
    for (int i = 0; i < answer.Length; i++)
    {
        BigInteger product = 1;
        for (int k = 2; k <= numbers[i]; k++)
        {
            product *= k;
        }

        answer[i] = new Factorial(numbers[i], product);
    }

    return answer;
}
