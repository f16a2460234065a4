// Slots for the results, and `sum += value` on a shared BigInteger beside them. Wrong (race): += on a variable that several threads see; the results themselves are right.
BigInteger sum;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    sum = BigInteger.Zero;
    var answer = new Factorial[numbers.Count];
    Parallel.ForEach(Enumerable.Range(0, numbers.Count), new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        Journal.Started(numbers[i]);
        var product = BigInteger.One;
        for (int k = 2; k <= numbers[i]; k++)
        {
            product *= k;
        }

        answer[i] = new Factorial(numbers[i], product);
        sum += product;
    });
    return answer;
}
