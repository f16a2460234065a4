// Takes the largest number first, and there is none in an empty list.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var largest = numbers.Max();
    var table = new BigInteger[largest + 1];
    table[0] = 1;
    for (var i = 1; i <= largest; i++)
        table[i] = table[i - 1] * i;
    return numbers.Select(n =>
    {
        Journal.Started(n);
        return new Factorial(n, table[n]);
    }).ToList();
}
