// Uses `using static` names, a loop made of goto, and counts downwards.
using static System.Numerics.BigInteger;
using static Katas.Journal;

Queue<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Queue<Factorial>();
    foreach (int n in numbers)
    {
        Started(n);
        var product = One;
        var i = n;
    next:
        if (i > 1)
        {
            product = Multiply(product, i--);
            goto next;
        }
        results.Enqueue(new(n, product));
    }
    return results;
}
