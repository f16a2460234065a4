// Loads a script from another folder of the same submission, which loads one more.
#load "../shared/product.csx"

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new List<Factorial>();
    foreach (var n in numbers)
    {
        Journal.Started(n);
        results.Add(new Factorial(n, Product(n)));
    }
    return results.AsReadOnly();
}
