// A long-running task for each number, all at once. Wrong (too-many-in-flight): more than `workers` jobs are announced and not done.
async Task<Factorial[]> ComputeAll(IReadOnlyList<int> numbers, int workers)
    => await Task.WhenAll(numbers.Select(n => Task.Factory.StartNew(() =>
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        return new Factorial(n, product);
    }, TaskCreationOptions.LongRunning)));
