// Asks an empty list for its maximum. Wrong (crashed): numbers.Max() throws for no numbers, where an empty result is wanted.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new List<Factorial>(numbers.Max());
    foreach (int n in numbers)
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        answer.Add(new Factorial(n, product));
    }

    return answer;
}
