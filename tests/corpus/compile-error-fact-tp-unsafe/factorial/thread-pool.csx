// An unsafe block. Wrong (compile-error): scripts are compiled with unsafe off.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        int n = numbers[i];
        Journal.Started(n);
        BigInteger product = 1;
        unsafe
        {
            int* k = &n;
            for (int j = 2; j <= *k; j++)
            {
                product *= j;
            }
        }

        answer[i] = new Factorial(n, product);
    });
    return answer;
}
