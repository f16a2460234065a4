using Katas.Wire;

namespace Katas.Judging;

/// <summary>
/// Finds scripts of one kata that have much in common. Each is cut into all its runs of so many tokens; runs that the starter has, or that
/// a good part of the class has, say nothing and are taken off. After S. Schleimer, D. Wilkerson, A. Aiken, Winnowing, SIGMOD 2003;
/// scripts are short enough to compare all runs, and none has to be left out.
/// </summary>
public static class Comparison
{
    /// <summary>Tokens in a run: shorter ones are idioms, longer ones are lost by one changed word.</summary>
    private const int Run = 12;

    /// <summary>What is left of a shorter script than this says nothing.</summary>
    private const int FewestRuns = 20;

    /// <summary>A run that more than this share of the class has is how one does it.</summary>
    private const double CommonShare = 0.25;

    /// <summary>And so many have it at least.</summary>
    private const int FewestCommon = 8;

    /// <summary>All pairs with at least this share in common, the most alike first.</summary>
    /// <param name="given">What everybody was given: starter and, where it is public, the reference.</param>
    public static IReadOnlyList<AlikePair> Pairs(
        string kata,
        IReadOnlyList<TokenText> texts,
        IReadOnlyList<IReadOnlyList<ScriptToken>> given,
        double least
    )
    {
        var known = given.SelectMany(tokens => RunsOf(tokens).Keys).ToHashSet();
        var all = texts.Select(text => RunsOf(text.Tokens)).ToList();
        // Who hands in the very same text says it once.
        var holders = all.Zip(texts)
            .DistinctBy(pair => pair.Second.Hash)
            .SelectMany(pair => pair.First.Keys)
            .CountBy(run => run)
            .ToDictionary(run => run.Key, run => run.Value);
        var most = Math.Max(FewestCommon, CommonShare * texts.Count);
        foreach (var runs in all)
        {
            foreach (var run in runs.Keys.Where(run => known.Contains(run) || holders[run] > most).ToList())
            {
                runs.Remove(run);
            }
        }
        return
        [
            .. Candidates(all)
                .Select(pair => Pair(kata, texts, all, pair))
                .Where(pair => pair.Share >= least)
                .OrderByDescending(pair => pair.Share)
                .ThenBy(pair => pair.One, StringComparer.Ordinal)
                .ThenBy(pair => pair.Other, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every two that share a run at all.</summary>
    private static IEnumerable<(int One, int Other)> Candidates(List<Dictionary<ulong, int>> all)
    {
        var enough = all.Select((runs, i) => (runs, i)).Where(text => text.runs.Count >= FewestRuns).ToList();
        var where = enough
            .SelectMany(text => text.runs.Keys.Select(run => (run, text.i)))
            .ToLookup(at => at.run, at => at.i);
        return where
            .SelectMany(same =>
            {
                var texts = same.ToList();
                return texts.SelectMany((one, i) => texts.Skip(i + 1).Select(other => (one, other)));
            })
            .Distinct();
    }

    private static AlikePair Pair(
        string kata,
        IReadOnlyList<TokenText> texts,
        List<Dictionary<ulong, int>> all,
        (int One, int Other) pair
    )
    {
        var (one, other) = (all[pair.One], all[pair.Other]);
        var common = one.Keys.Where(other.ContainsKey).ToList();
        return new AlikePair(
            kata,
            texts[pair.One].Student,
            texts[pair.Other].Student,
            (double)common.Count / Math.Min(one.Count, other.Count),
            LinesOf(texts[pair.One].Tokens, common.Select(run => one[run])),
            LinesOf(texts[pair.Other].Tokens, common.Select(run => other[run]))
        );
    }

    private static HashSet<int> LinesOf(IReadOnlyList<ScriptToken> tokens, IEnumerable<int> starts) =>
        [.. starts.SelectMany(start => Enumerable.Range(start, Run)).Select(at => tokens[at].Line)];

    /// <summary>Each run of tokens, by its hash, with where it begins first.</summary>
    private static Dictionary<ulong, int> RunsOf(IReadOnlyList<ScriptToken> tokens)
    {
        const ulong basis = 14695981039346656037;
        const ulong prime = 1099511628211;
        var runs = new Dictionary<ulong, int>();
        for (var start = 0; start + Run <= tokens.Count; start++)
        {
            var hash = basis;
            for (var i = start; i < start + Run; i++)
            {
                hash = unchecked((hash ^ (uint)tokens[i].Kind) * prime);
            }
            runs.TryAdd(hash, start);
        }
        return runs;
    }
}
