// The number is passed to the computing method through a static field. Wrong (race): one thread sets it while another still counts up to it.
static int n;

static BigInteger ComputeN()
{
    BigInteger product = BigInteger.One;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return product;
}

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return numbers.AsParallel().AsOrdered().WithDegreeOfParallelism(workers).WithExecutionMode(ParallelExecutionMode.ForceParallelism).Select(number =>
    {
        Journal.Started(number);
        n = number;
        return new Factorial(number, ComputeN());
    }).ToArray();
}
