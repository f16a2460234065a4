using Katas.Wire;

namespace Katas.Judging;

/// <summary>Sets results beside the right ones.</summary>
internal static class ResultComparison
{
    /// <summary>The first difference, or null. Values count first; their order only where all of them are right.</summary>
    public static Difference? First(
        IReadOnlyList<Answer> expected,
        IReadOnlyList<Answer?> actual,
        bool ordered,
        bool missingIsFine = false
    )
    {
        if (actual.TakeWhile(item => item is not null).Count() is var nullAt && nullAt < actual.Count)
        {
            return new NullItem(nullAt);
        }
        var items = actual.Select(item => item!).ToList();
        return FirstInValues(expected, items, missingIsFine) ?? (ordered ? FirstInOrder(expected, items) : null);
    }

    private static Difference? FirstInValues(IReadOnlyList<Answer> expected, List<Answer> actual, bool missingIsFine)
    {
        var wanted = expected.GroupBy(answer => answer.Key).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var answer in actual)
        {
            if (!wanted.TryGetValue(answer.Key, out var right))
            {
                var given = actual.Select(a => a.Key).ToHashSet();
                return new Stranger(answer, wanted.Keys.FirstOrDefault(key => !given.Contains(key)));
            }
            if (right[0] != answer)
            {
                return new OtherValue(right[0], answer);
            }
        }
        var counts = actual.CountBy(answer => answer.Key).ToDictionary();
        var uneven = expected
            .Select(answer => answer.Key)
            .Distinct()
            .Where(key => IsUneven(counts.GetValueOrDefault(key), wanted[key].Count, missingIsFine))
            .ToList();
        return uneven.Count == 0
            ? null
            : new OtherCount(uneven[0], wanted[uneven[0]].Count, counts.GetValueOrDefault(uneven[0]), uneven.Count);
    }

    private static bool IsUneven(int given, int wanted, bool missingIsFine) =>
        missingIsFine ? given > wanted : given != wanted;

    private static OtherOrder? FirstInOrder(IReadOnlyList<Answer> expected, List<Answer> actual)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (expected[i] != actual[i])
            {
                return new OtherOrder(i, expected[i], actual[i]);
            }
        }
        return null;
    }
}
