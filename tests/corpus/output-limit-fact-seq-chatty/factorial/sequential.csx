// Prints every factor of every product, some hundred megabytes. Wrong (output-limit): more than the kata.yaml allows (1,024 KiB).
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new List<Factorial>();
    string line = new('*', 100);
    foreach (int n in numbers)
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        for (int k = 0; k < 100_000; k++)
        {
            Console.WriteLine($"{n}: {line}");
        }

        answer.Add(new Factorial(n, product));
    }

    return answer;
}
