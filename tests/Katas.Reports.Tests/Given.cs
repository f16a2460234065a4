using Katas.Judging;

namespace Katas.Reports.Tests;

/// <summary>Reports in few words.</summary>
internal static class Given
{
    public const string Folder = "/work/anna";
    public const int Seed = 4711;

    public static Finding Finding(Verdict code = Verdict.WrongResult, string message = "4!: expected 24, got 23.") =>
        new(code, message);

    public static KataReport Passed(string kata = "hashing/thread-pool") =>
        new(
            kata,
            $"{kata}.csx",
            Verdict.Passed,
            [],
            [new CaseReport("a few", Verdict.Passed, 41.24)],
            Scoring.For([], Weights.Usual)
        );

    public static KataReport Failed(params IReadOnlyList<Finding> findings) =>
        new(
            "factorial/locked",
            "factorial/locked.csx",
            findings[0].Code,
            findings,
            [new CaseReport("a few", findings[0].Code, 7.05)],
            Scoring.For(findings, Weights.Usual)
        );

    public static KataReport NotStarted(string kata = "hashing/sequential") =>
        KataReport.NotStarted(kata, $"{kata}.csx", Weights.Usual);

    public static SubmissionResult Result(KataReport kata) => new("anna", Folder, kata);

    public static CheckReport Report(params IEnumerable<KataReport> katas) =>
        new(new HostFacts(2, "process"), Seed, [.. katas.Select(Result)]);
}
