// Two files that each declare the same function.
#load "same.csx"

static BigInteger Product(int n) => 1;

IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers) =>
    Task.WhenEach(numbers.Select(n => Task.FromResult(new Factorial(n, Product(n)))));
