// i < n leaves the last factor out. Wrong (wrong-result): 5! comes out as 24.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var list = new List<Factorial>();
    foreach (int n in numbers)
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int i = 1; i < n; i++)
        {
            product *= i;
        }

        list.Add(new Factorial(n, product));
    }

    return list;
}
