// Cheat: fills private collections of the ledger by reflection and never calls Append. Wrong (forbidden): tampering; where reflection finds nothing to fill, the entries are missing or the script's own exception ends it.
using System.Collections;
using System.Reflection;

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var entries = numbers.Select(n => new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (p, k) => p * k))).ToList();
    foreach (var field in ledger.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
    {
        if (field.GetValue(ledger) is IList list)
        {
            entries.ForEach(entry => list.Add(entry));
            return;
        }
    }

    throw new InvalidOperationException("the ledger has no list to fill");
}
