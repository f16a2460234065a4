using System.Numerics;
using Katas.Engine.Catalog;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Cases;

/// <summary>Numbers, and their factorials.</summary>
internal static class FactorialCases
{
    private const int LeastHeavy = 10_000;

    public static PreparedCase Make(KataId kata, FactorialCase spec, Random random)
    {
        var numbers = new List<int>();
        foreach (var entry in spec.Numbers)
        {
            numbers.AddRange(
                entry switch
                {
                    OneNumber one => [one.Value],
                    RandomNumbers many => Enumerable
                        .Range(0, many.Count)
                        .Select(_ => random.Next(many.From, many.To + 1))
                        .ToList(),
                    NumbersAgain again => Enumerable
                        .Range(0, numbers.Count == 0 ? 0 : again.Count)
                        .Select(_ => numbers[random.Next(numbers.Count)])
                        .ToList(),
                    _ => throw new ArgumentException($"unknown number {entry.GetType().Name}", nameof(spec)),
                }
            );
        }
        if (spec.Numbers.Any(entry => entry is not OneNumber))
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers));
        }
        var known = numbers.Distinct().ToDictionary(n => n, n => Product(1, n));
        var expectation = new Expectation(
            kata.Entry.Shape,
            [.. numbers.Select(n => new FactorialAnswer(n, known[n]))],
            kata.Ordered
        )
        {
            TellTales = FactorialTellTales.Of,
            Place = kata.Place,
            ToAnnounce = numbers.CountBy(n => n.ToString()).ToDictionary(),
        };
        var prepared = new PreparedCase(spec.Name, spec.Workers, new NumbersInput(numbers), expectation);
        return spec.Hold
            ? prepared with
            {
                Hold = HoldPlan.For(kata, spec.Workers, numbers.Count, failing: 0) with { Heavy = Heavy(numbers) },
            }
            : prepared;
    }

    /// <summary>A number whose sum is long enough to be seen from outside.</summary>
    private static string? Heavy(List<int> numbers) =>
        numbers.Where(n => n >= LeastHeavy).Select(n => n.ToString()).FirstOrDefault();

    /// <summary>from · (from + 1) · … · to, halved again and again so that the factors stay of a size.</summary>
    internal static BigInteger Product(int from, int to)
    {
        if (to < from)
        {
            return BigInteger.One;
        }
        if (to - from < 8)
        {
            var product = new BigInteger(from);
            for (var factor = from + 1; factor <= to; factor++)
            {
                product *= factor;
            }
            return product;
        }
        var middle = from + ((to - from) / 2);
        return Product(from, middle) * Product(middle + 1, to);
    }
}
