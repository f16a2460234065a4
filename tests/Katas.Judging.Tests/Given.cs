using System.Numerics;
using Katas.Wire;

namespace Katas.Judging.Tests;

/// <summary>Expectations and facts in few words.</summary>
internal static class Given
{
    public const string CaseName = "a few";

    public static FactorialAnswer Factorial(int n) => new(n, Product(n));

    public static FactorialAnswer Factorial(int n, BigInteger value) => new(n, value);

    public static DigestAnswer Digest(string path) => new(path, new string(path[^1], 32));

    public static PageAnswer Page(string path) => new($"http://site.test{path}", 200, $"Page {path}");

    public static Expectation Expect(Shape shape, params Answer[] answers) => new(shape, answers, Ordered: false);

    public static Expectation ExpectInOrder(Shape shape, params Answer[] answers) => new(shape, answers, Ordered: true);

    /// <summary>Digests of the readable files, and one file that cannot be read.</summary>
    public static Expectation ExpectFailure(Shape shape, params string[] readable) =>
        new(shape, [.. readable.Select(Digest)], Ordered: false) { Failing = ["/in/broken"] };

    /// <summary>A case that ran to its end with these results, whichever way the shape gives them.</summary>
    public static CaseFacts Results(Shape shape, params IEnumerable<Answer?> results) =>
        shape switch
        {
            Shape.Tasks => Tasks(results.Select(Done)),
            Shape.Ledger => new CaseFacts { Entries = [.. results], End = new Returned() },
            _ => new CaseFacts { Items = [.. results], End = new Returned() },
        };

    public static CaseFacts Tasks(params IEnumerable<TaskFacts> tasks) =>
        new() { Tasks = [.. tasks], End = new Returned() };

    public static CaseFacts Ended(CaseEnd end) => new() { End = end };

    public static CaseFacts Threw(Fault fault, Stage stage = Stage.Function) => Ended(new Threw(fault, stage));

    public static TaskFacts Done(Answer? value) => new(DoneWhenYielded: true, value, null, Settled: true);

    public static TaskFacts Faulted(Fault fault) => new(DoneWhenYielded: true, null, fault, Settled: true);

    /// <summary>What a file that is not there throws.</summary>
    public static Fault NotFound(string message = "Could not find file '/in/broken'.") =>
        new(
            ["System.IO.FileNotFoundException", "System.IO.IOException", "System.SystemException", "System.Exception"],
            message,
            [new ScriptFrame("hashing/locked.csx", 7)],
            []
        );

    public static Fault Exception(string type, string message = "of its own", params Fault[] inner) =>
        new([type, "System.Exception"], message, [], inner);

    public static Fault Aggregate(params Fault[] inner) => Exception("System.AggregateException", "several", inner);

    public static IReadOnlyList<Finding> Judge(Expectation expected, CaseFacts facts) =>
        CaseJudge.Judge(CaseName, expected, facts);

    public static Finding OnlyFinding(Expectation expected, CaseFacts facts) => Judge(expected, facts).Single();

    public static BigInteger Product(int n) =>
        Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, factor) => product * factor);
}
