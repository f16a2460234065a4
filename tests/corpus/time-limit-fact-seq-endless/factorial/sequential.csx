// while (n > 0) without counting down. Wrong (time-limit): the processor is busy until the deadline, so it is no deadlock.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new List<Factorial>();
    foreach (int n in numbers)
    {
        Journal.Started(n);
        BigInteger product = 1;
        int k = 1;
        while (k <= n)
        {
            product = BigInteger.Max(product, k);
        }

        answer.Add(new Factorial(n, product));
    }

    return answer;
}
