// Cheat: sets every private static field of Journal to null so that nothing holds or counts the jobs, and computes on one thread. Wrong (forbidden): tampering; by what is seen afterwards it is not-parallel, wrong-structure or a crash.
using System.Reflection;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (var field in typeof(Journal).GetFields(BindingFlags.Static | BindingFlags.NonPublic))
    {
        if (!field.FieldType.IsValueType)
        {
            field.SetValue(null, null);
        }
    }

    return numbers.Select(n => new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (p, k) => p * k))).ToList();
}
