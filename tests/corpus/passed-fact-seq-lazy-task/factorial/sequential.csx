// Returns a Task of a lazy sequence: each factorial is computed when it is asked for. Right: the function ends when its sequence has been read to the end, and there is one job at a time.
private int soFar;

Task<IEnumerable<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return Task.FromResult(Each());

    IEnumerable<Factorial> Each()
    {
        foreach (int n in numbers)
        {
            Journal.Started(n);
            BigInteger product = 1;
            for (int k = n; k > 1; k--)
            {
                product *= k;
            }

            soFar++;
            yield return new Factorial(n, product);
        }
    }
}
