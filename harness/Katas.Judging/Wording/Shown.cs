using System.Numerics;
using Katas.Wire;

namespace Katas.Judging;

/// <summary>Answers as a learner reads them: the difference and not a wall of digits.</summary>
internal static class Shown
{
    private const int ShortDigits = 60;
    private const int Window = 12;

    /// <summary>What a result is about.</summary>
    public static string Job(Answer answer, Expectation expectation) => Job(answer.Key, answer, expectation);

    /// <summary>What a key is about, worded as <paramref name="like"/> is.</summary>
    public static string Job(string key, Answer? like, Expectation expectation) =>
        like is FactorialAnswer ? $"{key}!" : Readable.Quoted(expectation.Show(key));

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
            (PageAnswer right, PageAnswer wrong) => (
                $"title {Readable.Quoted(right.Title)}",
                $"title {Readable.Quoted(wrong.Title)}"
            ),
            _ => (expected.GetType().Name, actual.GetType().Name),
        };

    private static (string Expected, string Actual) Numbers(BigInteger right, BigInteger wrong)
    {
        var (expected, actual) = (right.ToString(), wrong.ToString());
        if (expected.Length <= ShortDigits && actual.Length <= ShortDigits)
        {
            return (expected, actual);
        }
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return (Around(expected, same), Around(actual, same));
    }

    private static string Around(string digits, int at)
    {
        var from = Math.Max(0, at - Window);
        var to = Math.Min(digits.Length, at + Window);
        return $"{(from > 0 ? "…" : "")}{digits[from..to]}{(to < digits.Length ? "…" : "")} ({digits.Length:N0} digits, from digit {from + 1:N0})";
    }
}
