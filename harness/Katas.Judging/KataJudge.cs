namespace Katas.Judging;

/// <summary>The cases of one kata, weighed together.</summary>
public static class KataJudge
{
    /// <summary>
    /// All findings, the same one told once, with the nearest to the cause first: those of values and failures in the order of the cases, which
    /// go from simple to hard, and after them those of order, which a wrong value may well have caused.
    /// </summary>
    public static IReadOnlyList<Finding> Order(IEnumerable<Finding> findings) =>
        [
            .. findings
                .GroupBy(finding => (finding.Code, finding.Message, finding.Place))
                .Select(same => same.First() with { MoreCases = same.Count() - 1 })
                .OrderBy(finding => finding.Code == Verdict.WrongOrder ? 1 : 0),
        ];

    /// <summary>The verdict: the first finding's code.</summary>
    public static Verdict Of(IReadOnlyList<Finding> ordered) => ordered.Count == 0 ? Verdict.Passed : ordered[0].Code;
}
