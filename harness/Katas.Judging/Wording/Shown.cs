using System.Numerics;
using Katas.Wire;

namespace Katas.Judging;

/// <summary>Answers as a learner reads them: the difference and not a wall of digits.</summary>
internal static class Shown
{
    private const int ShortDigits = 60;
    private const int Window = 12;
    private const int LongTitle = 120;
    private const int MostBits = 400_000;

    /// <summary>What a result is about.</summary>
    public static string Job(Answer answer, Expectation expectation) => Job(answer.Key, answer, expectation);

    /// <summary>What a key is about; of <paramref name="like"/>'s kind, or of the kind of all answers.</summary>
    public static string Job(string key, Answer? like, Expectation expectation) =>
        (like ?? (expectation.Answers is [var first, ..] ? first : null)) is FactorialAnswer
            ? $"{Readable.Line(key)}!"
            : Readable.Quoted(expectation.Show(key));

    /// <summary>Expected and actual value of the same job, as two short phrases.</summary>
    public static (string Expected, string Actual) Values(Answer expected, Answer actual) =>
        (expected, actual) switch
        {
            (DigestAnswer right, DigestAnswer wrong) => (Readable.Quoted(right.Md5), Readable.Quoted(wrong.Md5)),
            (FactorialAnswer right, FactorialAnswer wrong) => Numbers(right.Value, wrong.Value),
            (PageAnswer right, PageAnswer wrong) when right.Status != wrong.Status => (
                $"status {right.Status}",
                $"status {wrong.Status}"
            ),
            (PageAnswer right, PageAnswer wrong) => Titles(right.Title, wrong.Title),
            _ => (expected.GetType().Name, actual.GetType().Name),
        };

    private static (string Expected, string Actual) Numbers(BigInteger right, BigInteger wrong)
    {
        // Writing a number out takes time by the square of its length: what no factorial of ours comes near is only measured.
        if (wrong.GetBitLength() > MostBits)
        {
            var digits = (long)(wrong.GetBitLength() * Math.Log10(2));
            return (Around($"{right}", 0), $"a number of some {digits:N0} digits");
        }
        var (expected, actual) = ($"{right}", $"{wrong}");
        return expected.Length <= ShortDigits && actual.Length <= ShortDigits
            ? (expected, actual)
            : FromFirstDifference(expected, actual, Around);
    }

    private static (string Expected, string Actual) Titles(string? right, string? wrong)
    {
        if (right is null || wrong is null || (right.Length <= LongTitle && wrong.Length <= LongTitle))
        {
            return ($"title {Readable.Quoted(right)}", $"title {Readable.Quoted(wrong)}");
        }
        return FromFirstDifference(
            right,
            wrong,
            (text, at) =>
                $"a title of {text.Length:N0} characters with {Readable.Quoted(Part(text, at))} from character {Math.Max(0, at - Window) + 1:N0} on"
        );
    }

    private static (string Expected, string Actual) FromFirstDifference(
        string right,
        string wrong,
        Func<string, int, string> show
    )
    {
        var same = right.Zip(wrong).TakeWhile(pair => pair.First == pair.Second).Count();
        return (show(right, same), show(wrong, same));
    }

    private static string Around(string digits, int at)
    {
        var from = Math.Max(0, at - Window);
        return $"{(from > 0 ? "…" : "")}{Part(digits, at)}{(at + Window < digits.Length ? "…" : "")} ({digits.Length:N0} digits, from digit {from + 1:N0})";
    }

    private static string Part(string text, int at) =>
        text[Math.Max(0, at - Window)..Math.Min(text.Length, at + Window)];
}
