namespace Katas.Judging;

/// <summary>The cases of one kata, weighed together.</summary>
public static class KataJudge
{
    /// <summary>
    /// All findings, the same one told once, with the nearest to the cause first: those of values and failures in the order of the cases, which
    /// go from simple to hard, and after them those of order, which a wrong value may well have caused. Races come before
    /// the first of what a race may do. Whoever tampered is told so before anything that came of it.
    /// </summary>
    public static IReadOnlyList<Finding> Order(IEnumerable<Finding> findings)
    {
        List<Finding> ordered =
        [
            .. findings
                .GroupBy(finding => (finding.Code, finding.Message, finding.Place))
                .Select(same => same.First() with { MoreCases = same.Count() - 1 })
                .OrderBy(finding =>
                    finding.Code switch
                    {
                        Verdict.Forbidden => -1,
                        Verdict.WrongOrder => 1,
                        _ => 0,
                    }
                ),
        ];
        var effect = ordered.FindIndex(finding => MayComeOfARace(finding.Code));
        if (effect < 0)
        {
            return ordered;
        }
        var races = ordered.Skip(effect).Where(finding => finding.Code == Verdict.Race);
        return
        [
            .. ordered.Take(effect),
            .. races,
            .. ordered.Skip(effect).Where(finding => finding.Code != Verdict.Race),
        ];
    }

    private static bool MayComeOfARace(Verdict code) =>
        code is Verdict.WrongResult or Verdict.WrongOrder or Verdict.Crashed or Verdict.Hung or Verdict.TimeLimit;

    /// <summary>The verdict: the first finding's code.</summary>
    public static Verdict Of(IReadOnlyList<Finding> ordered) => ordered.Count == 0 ? Verdict.Passed : ordered[0].Code;
}
