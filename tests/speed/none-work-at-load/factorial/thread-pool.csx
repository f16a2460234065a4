// Has a table of small factorials ready before the function is called; those that are not in it are computed.

const int Known = 4000;
var table = new BigInteger[Known + 1];
table[0] = BigInteger.One;
for (var n = 1; n <= Known; n++)
{
    table[n] = table[n - 1] * n;
}

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    Parallel.For(
        0,
        numbers.Count,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i =>
        {
            Journal.Started(numbers[i]);
            factorials[i] = new Factorial(numbers[i], numbers[i] <= Known ? table[numbers[i]] : Compute(numbers[i]));
        }
    );
    return factorials;
}

static BigInteger Compute(int n)
{
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return product;
}
