using System.Numerics;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Cases;

/// <summary>Wrong factorials that have one usual cause each.</summary>
internal static class FactorialTellTales
{
    /// <summary>What a mistaken program would have made of the number in <paramref name="key"/>.</summary>
    public static IReadOnlyList<TellTale> Of(string key)
    {
        var n = int.Parse(key);
        var right = FactorialCases.Product(1, n);
        List<(BigInteger Wrong, string Cause)> causes =
        [
            (
                (long)(ulong)(right & ulong.MaxValue),
                "This is what is left of the product in a 64-bit number (long): from 21! on it needs BigInteger."
            ),
            (
                right & ulong.MaxValue,
                "This is what is left of the product in a 64-bit number (ulong): from 21! on it needs BigInteger."
            ),
            (
                (int)(uint)(right & uint.MaxValue),
                "This is what is left of the product in a 32-bit number (int): from 13! on it needs BigInteger."
            ),
            (
                right & uint.MaxValue,
                "This is what is left of the product in a 32-bit number (uint): from 13! on it needs BigInteger."
            ),
            (
                FactorialCases.Product(1, n - 1),
                $"This is {n - 1}!: the loop's upper bound is left out, and belongs to the product."
            ),
            (FactorialCases.Product(1, n + 1), $"This is {n + 1}!: the loop goes one factor too far."),
            (new BigInteger(n) * (n + 1) / 2, "This is the sum of 1 to n; the product is asked for."),
            (
                BigInteger.Zero,
                n == 0
                    ? "0! is 1: the product of nothing."
                    : "A product that begins with 0 stays 0: begin with 1, and with factor 1."
            ),
        ];
        return
        [
            .. causes
                .Where(cause => cause.Wrong != right)
                .Select(cause => new TellTale(new FactorialAnswer(n, cause.Wrong), cause.Cause)),
        ];
    }
}
