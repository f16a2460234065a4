namespace Katas.Judging;

/// <summary>What is reported of one kata.</summary>
/// <param name="Kata">Its name, <c>task/strategy</c>.</param>
/// <param name="Script">The script's path below its submission.</param>
/// <param name="Verdict">The first finding's code, or <see cref="Verdict.Passed"/>.</param>
/// <param name="Findings">What is wrong, the nearest to the cause first.</param>
/// <param name="Cases">Each case that was run, in order.</param>
/// <param name="Score">Its points.</param>
public sealed record KataReport(
    string Kata,
    string Script,
    Verdict Verdict,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<CaseReport> Cases,
    Score Score
)
{
    /// <summary>What the script printed, cut to a readable length; empty where it printed nothing.</summary>
    public string Output { get; init; } = "";

    /// <summary>The one case that was run, by name; null where all were.</summary>
    public string? OnlyCase { get; init; }

    /// <summary>How fast it is.</summary>
    public SpeedReport Speed { get; init; } = SpeedReport.NotMeasured;

    /// <summary>The report of a kata whose script never ran a case.</summary>
    public static KataReport Unrun(
        string kata,
        string script,
        Weights weights,
        params IReadOnlyList<Finding> findings
    ) => new(kata, script, findings[0].Code, findings, [], Scoring.For(findings, weights));

    /// <summary>The starter as shipped: nothing is wrong with it, and nothing is there yet.</summary>
    public static KataReport NotStarted(string kata, string script, Weights weights) =>
        new(kata, script, Verdict.NotStarted, [], [], new Score(0, weights.Correct + weights.Discipline, 0, 0));
}

/// <summary>One case, as it went.</summary>
/// <param name="Milliseconds">Wall time from the question to the last answer; a fact, not a measurement to grade on.</param>
public sealed record CaseReport(string Name, Verdict Verdict, double Milliseconds);
