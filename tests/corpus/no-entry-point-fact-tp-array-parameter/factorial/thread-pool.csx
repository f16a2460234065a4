// Takes int[] where IReadOnlyList<int> is asked for. Wrong (no-entry-point): parameters are as written in the contract.
Factorial[] ComputeAll(int[] numbers, int workers)
{
    var answer = new Factorial[numbers.Length];
    Parallel.For(0, numbers.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
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
