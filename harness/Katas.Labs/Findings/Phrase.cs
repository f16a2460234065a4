using Katas.Judging;

namespace Katas.Labs.Findings;

/// <summary>Parts of sentences that are made from measurements alone.</summary>
internal static class Phrase
{
    /// <summary>Nearer to each other than this, two of the article's figures are called alike; it gives no intervals.</summary>
    private const double Alike = 0.05;

    /// <summary>How a ratio's interval lies to 1.</summary>
    public static Bearing BearingOf(Estimate faster) =>
        faster.Low > 1 ? Bearing.Faster
        : faster.High < 1 ? Bearing.Slower
        : Bearing.Undecided;

    /// <summary>How a ratio of the article lies to 1.</summary>
    public static Bearing BearingOf(double faster) =>
        faster > 1 + Alike ? Bearing.Faster
        : faster < 1 / (1 + Alike) ? Bearing.Slower
        : Bearing.Undecided;

    /// <summary>"1.9 × faster than the loop here (1.8 to 2.0)".</summary>
    public static string Than(Estimate faster, string baseline) =>
        BearingOf(faster) switch
        {
            Bearing.Faster =>
                $"{Times(faster.Value)} × faster than {baseline} here ({Times(faster.Low)} to {Times(faster.High)})",
            Bearing.Slower =>
                $"{Times(1 / faster.Value)} × slower than {baseline} here ({Times(1 / faster.High)} to {Times(1 / faster.Low)})",
            _ => $"not to be told from {baseline} here ({Times(faster.Low)} to {Times(faster.High)} × as fast)",
        };

    /// <summary>The same without a baseline: "3.3 × faster".</summary>
    public static string Alone(double faster) =>
        BearingOf(faster) switch
        {
            Bearing.Faster => $"{Times(faster)} × faster",
            Bearing.Slower => $"{Times(1 / faster)} × slower",
            _ => "as fast as it",
        };

    /// <summary>A variant beside its baseline, and the article's beside its own: whether what it says holds here.</summary>
    /// <param name="who">The subject, in the plural.</param>
    /// <param name="whyTurned">Why it is the other way round, where it is.</param>
    public static string BesideArticle(
        string who,
        Estimate faster,
        string baseline,
        double article,
        string? whyTurned = null
    )
    {
        var here = BearingOf(faster);
        var there = BearingOf(article);
        var conclusion =
            here == Bearing.Undecided ? "this run cannot say whether that holds"
            : there == Bearing.Undecided ? "there it made no difference, here it does"
            : here == there ? "the article's lesson holds"
            : whyTurned is null ? "it has turned round"
            : $"it has turned round: {whyTurned}";
        return $"{who} were {Than(faster, baseline)}; the article's were {Alone(article)}: {conclusion}.";
    }

    /// <summary>A factor with as many digits as it is worth.</summary>
    public static string Times(double factor) =>
        factor < 0.095 ? $"{factor:0.####}"
        : factor < 1.95 ? $"{factor:0.00}"
        : factor < 9.95 ? $"{factor:0.0}"
        : $"{factor:0}";

    /// <summary>Seconds in the unit that suits them.</summary>
    public static string Span(double seconds) =>
        Math.Abs(seconds) switch
        {
            >= 10 => $"{seconds:0.0} s",
            >= 1 => $"{seconds:0.00} s",
            >= 0.1 => $"{seconds * 1000:0} ms",
            >= 0.001 => $"{seconds * 1000:0.0} ms",
            _ => $"{seconds * 1e6:0} µs",
        };

    /// <summary>The first letter large.</summary>
    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Which of two is faster.</summary>
internal enum Bearing
{
    /// <summary>The interval has 1 in it.</summary>
    Undecided,

    /// <summary>The first.</summary>
    Faster,

    /// <summary>The second.</summary>
    Slower,
}
