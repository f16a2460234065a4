using System.Numerics;

namespace Katas.Labs.Work;

/// <summary>What workers do; static, so that a worker process can.</summary>
internal static class Jobs
{
    /// <summary>The article's product: 1 · 2 · … · 299.</summary>
    public const int ArticleFactor = 299;

    /// <summary>The article's job: takes a name, and multiplies whatever it is.</summary>
    public static int Product(string name) => name.Length == 0 ? 0 : BitsOfProduct(ArticleFactor);

    /// <summary>The article's empty job.</summary>
    public static int Nothing(string name) => name.Length;

    /// <summary>How many bits 1 · 2 · … · <paramref name="last"/> has.</summary>
    public static int BitsOfProduct(int last)
    {
        var product = BigInteger.One;
        for (var factor = 2; factor <= last; factor++)
        {
            product *= factor;
        }
        return (int)product.GetBitLength();
    }

    /// <summary>An error that names the first wrong answer; nothing where all are as they must be.</summary>
    /// <exception cref="InvalidOperationException">One is not.</exception>
    public static void Require<T>(IReadOnlyList<T> answers, int count, Func<int, T> wanted)
    {
        if (answers.Count != count)
        {
            throw new InvalidOperationException($"{answers.Count} answers came for {count} jobs.");
        }
        for (var i = 0; i < count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(answers[i], wanted(i)))
            {
                throw new InvalidOperationException($"The answer of job {i} is {answers[i]} and not {wanted(i)}.");
            }
        }
    }
}
