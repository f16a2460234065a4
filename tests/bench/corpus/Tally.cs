using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Corpus;

/// <summary>What became of every judgement, and the table of it. Safe from several threads.</summary>
internal sealed class Tally(Kit kit)
{
    private readonly Lock _lock = new();
    private readonly List<Judgement> _judgements = [];

    private enum Outcome
    {
        AsExpected,
        RightFailed,
        WrongPassed,
        OtherVerdict,
        OtherReason,
        Undecided,
    }

    /// <summary>Whether every verdict was the expected one, for the expected reason.</summary>
    public bool IsClean => _judgements.TrueForAll(one => one.Outcome == Outcome.AsExpected);

    public void Take(KnownProgram program, KataReport report, int seed)
    {
        var judgement = new Judgement(
            program,
            report.Verdict,
            OutcomeOf(program, report),
            IsSeenInOutputs(program, report)
        );
        lock (_lock)
        {
            _judgements.Add(judgement);
        }
        if (judgement.Outcome != Outcome.AsExpected)
        {
            var finding = report.Findings is [var first, ..] ? first : null;
            Console.Error.WriteLine(
                $"{judgement.Outcome}: {program.Name}, seed {seed}: {VerdictCode.Of(report.Verdict)}: {finding?.Message} [{finding?.Case}]"
            );
        }
    }

    public void WriteTo(TextWriter text)
    {
        text.WriteLine(
            "| expected | programs | judgements | as expected | right failed | wrong passed | other verdict | other reason | undecided | seen in outputs |"
        );
        text.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var kind in _judgements.GroupBy(one => one.Program.Expected).OrderBy(kind => kind.Key))
        {
            Row(text, VerdictCode.Of(kind.Key), [.. kind]);
        }
        Row(text, "all", _judgements);
        var unsteady = _judgements
            .GroupBy(one => one.Program.Name)
            .Count(same => same.Select(one => one.Verdict).Distinct().Skip(1).Any());
        text.WriteLine();
        text.WriteLine($"{unsteady} programs with more than one verdict.");
    }

    private static void Row(TextWriter text, string name, List<Judgement> judgements)
    {
        int Count(Outcome outcome) => judgements.Count(one => one.Outcome == outcome);
        var wrong = judgements.Where(one => one.Program.Expected != Verdict.Passed).ToList();
        var seen = wrong.Count == 0 ? "" : $"{100.0 * wrong.Count(one => one.IsSeenInOutputs) / wrong.Count:0} %";
        text.WriteLine(
            $"| {name} | {judgements.Select(one => one.Program.Name).Distinct().Count()} | {judgements.Count} | {Count(Outcome.AsExpected)} | {Count(Outcome.RightFailed)} | {Count(Outcome.WrongPassed)} | {Count(Outcome.OtherVerdict)} | {Count(Outcome.OtherReason)} | {Count(Outcome.Undecided)} | {seen} |"
        );
    }

    private static Outcome OutcomeOf(KnownProgram program, KataReport report)
    {
        if (report.Verdict == Verdict.HarnessFault)
        {
            return Outcome.Undecided;
        }
        if (program.Accepted.Contains(VerdictCode.Of(report.Verdict)))
        {
            return report.Verdict != Verdict.Race || program.Marked.Count == 0 || IsMarked(program, report.Findings[0])
                ? Outcome.AsExpected
                : Outcome.OtherReason;
        }
        return program.Expected == Verdict.Passed ? Outcome.RightFailed
            : report.Verdict == Verdict.Passed ? Outcome.WrongPassed
            : Outcome.OtherVerdict;
    }

    private static bool IsMarked(KnownProgram program, Finding race) =>
        race.Place is { } place && program.Marked.Contains((place.File, place.Line));

    /// <summary>
    /// Whether a judge that runs the script once as it is, holds nothing, watches nothing and compares what came back
    /// would have seen it: a finding of a plain case that is about values, their order, or the script's end.
    /// </summary>
    private bool IsSeenInOutputs(KnownProgram program, KataReport report)
    {
        if (report.Cases.Count == 0)
        {
            return report.Findings.Count > 0;
        }
        var plain = kit.TaskOf(program.Script.Kata)
            .Cases.Where(spec => spec is { Hold: false, Watch: false })
            .Select(spec => spec.Name)
            .ToHashSet();
        return report.Findings.Any(finding =>
            finding.Case is { } name && plain.Contains(name) && IsOfOutputs(finding.Code)
        );
    }

    private static bool IsOfOutputs(Verdict code) =>
        code
            is Verdict.WrongResult
                or Verdict.WrongOrder
                or Verdict.SwallowedError
                or Verdict.Crashed
                or Verdict.Exited
                or Verdict.Hung
                or Verdict.TimeLimit
                or Verdict.OutputLimit;

    private sealed record Judgement(KnownProgram Program, Verdict Verdict, Outcome Outcome, bool IsSeenInOutputs);
}
