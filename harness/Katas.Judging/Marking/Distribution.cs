namespace Katas.Judging;

/// <summary>How the marks of a class lie.</summary>
/// <param name="Count">Students with a mark.</param>
public sealed record Distribution(int Count, double Mean, double Median, double LowerQuarter, double UpperQuarter)
{
    /// <summary>How many marks lie in each tenth: from 0 up to 10, …, from 90 up to 100, both ends of the last one included.</summary>
    public required IReadOnlyList<int> Tenths { get; init; }

    /// <summary>Of these marks; null where there are none.</summary>
    public static Distribution? Of(Gradebook book)
    {
        const int tenths = 10;
        var marks = book.Students.Select(student => student.Final).OfType<double>().Order().ToList();
        return marks.Count == 0
            ? null
            : new Distribution(marks.Count, marks.Average(), At(marks, 0.5), At(marks, 0.25), At(marks, 0.75))
            {
                Tenths =
                [
                    .. Enumerable
                        .Range(0, tenths)
                        .Select(tenth => marks.Count(mark => Math.Min((int)(mark / tenths), tenths - 1) == tenth)),
                ],
            };
    }

    /// <summary>Between the two nearest, in proportion.</summary>
    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
