// One variable `product` for all jobs of the loop. Wrong (race): each job resets and multiplies it while others do the same.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new Factorial[numbers.Count];
    BigInteger product = 1;
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        Journal.Started(numbers[i]);
        product = 1;
        for (int k = 2; k <= numbers[i]; k++)
        {
            product *= k;
        }

        answer[i] = new Factorial(numbers[i], product);
    });
    return answer;
}
