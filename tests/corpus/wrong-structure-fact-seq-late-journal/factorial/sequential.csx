// Journal.Started after the product. Wrong (wrong-structure): a job calls it first thing; called late is wrong-structure.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new Factorial[numbers.Count];
    for (int i = 0; i < answer.Length; i++)
    {
        BigInteger product = 1;
        for (int k = 2; k <= numbers[i]; k++)
        {
            product *= k;
        }

        Journal.Started(numbers[i]);
        answer[i] = new Factorial(numbers[i], product);
    }

    return answer;
}
