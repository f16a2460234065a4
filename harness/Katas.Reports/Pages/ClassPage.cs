using Katas.Judging;

namespace Katas.Reports;

/// <summary>The page of a class: how the marks lie, the hardest katas, the commonest findings, speed-ups, everybody.</summary>
public static class ClassPage
{
    private const int Most = 10;

    /// <summary>The page, complete in itself.</summary>
    public static string Of(Gradebook book)
    {
        var page = new Html();
        Marks(page, book);
        Hardest(page, book);
        Commonest(page, book);
        Speed(page, book);
        Everybody(page, book);
        return page.Page(book.Rules.Title);
    }

    private static void Marks(Html page, Gradebook book)
    {
        page.Raw("<section aria-labelledby=\"marks\"><h2 id=\"marks\">Marks</h2>");
        if (Distribution.Of(book) is not { } marks)
        {
            page.Raw("<p>Nothing is graded yet.</p></section>");
            return;
        }
        page.Raw(
            $"<p>{book.Students.Count} students. Mean {Html.Number(marks.Mean)}, median {Html.Number(marks.Median)} of 100; half of them from {Html.Number(marks.LowerQuarter)} to {Html.Number(marks.UpperQuarter)}.</p>"
        );
        page.Raw(
            Plot.Bars(
                "tenths",
                "How many students have which mark",
                [
                    .. marks.Tenths.Select(
                        (count, tenth) => ($"{tenth * 10} to {(tenth + 1) * 10}", (double)count, $"{count}")
                    ),
                ]
            )
        );
        page.Raw("</section>");
    }

    private static void Hardest(Html page, Gradebook book)
    {
        var katas = book
            .Katas.Select(
                (kata, i) =>
                {
                    var of = book.Students.Select(student => student.Katas[i]).Where(mark => mark.IsHandedIn).ToList();
                    var passed = of.Count(mark => mark.Report?.Verdict == Verdict.Passed);
                    return (
                        Kata: kata,
                        Handed: of.Count,
                        Passed: passed,
                        Share: of.Count == 0 ? 0 : (double)passed / of.Count
                    );
                }
            )
            .Where(kata => kata.Handed > 0)
            .OrderBy(kata => kata.Share)
            .ToList();
        page.Raw("<section aria-labelledby=\"hardest\"><h2 id=\"hardest\">Katas, the hardest first</h2>");
        page.Raw(
            Plot.Bars(
                "katas",
                "Share of the scripts handed in that passed",
                [.. katas.Select(kata => (kata.Kata, kata.Share, $"{kata.Share:P0} ({kata.Passed} of {kata.Handed})"))]
            )
        );
        page.Raw("</section>");
    }

    private static void Commonest(Html page, Gradebook book)
    {
        var findings = book
            .Students.SelectMany(student => student.Katas)
            .Where(kata => kata.Report is { Findings.Count: > 0 })
            .GroupBy(kata => (kata.Code, kata.Kata))
            .OrderByDescending(same => same.Count())
            .Take(Most)
            .ToList();
        page.Raw("<section aria-labelledby=\"findings\"><h2 id=\"findings\">What goes wrong most often</h2>");
        if (findings.Count == 0)
        {
            page.Raw("<p>Nothing was found wrong.</p></section>");
            return;
        }
        page.Raw(
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"findings\"><table class=\"many\"><thead><tr><th scope=\"col\">Verdict</th><th scope=\"col\">Kata</th><th scope=\"col\" class=\"n\">Students</th><th scope=\"col\">For example</th></tr></thead><tbody>"
        );
        foreach (var same in findings)
        {
            page.Raw(
                $"<tr><td>{same.Key.Code}</td><td>{same.Key.Kata}</td><td class=\"n\">{same.Count()}</td><td>{Html.Text(same.First().Report!.Findings[0].Message, 200)}</td></tr>"
            );
        }
        page.Raw("</tbody></table></div></section>");
    }

    private static void Speed(Html page, Gradebook book)
    {
        var rows = book
            .Katas.Select(
                (kata, i) =>
                    (
                        Kata: kata,
                        Speeds: book.Students.Select(student => student.Katas[i].Report?.Speed)
                            .Where(speed => speed is { State: SpeedState.Measured, Estimate.Speedup: not null })
                            .Select(speed => speed!.Estimate!)
                            .ToList()
                    )
            )
            .Where(row => row.Speeds.Count > 0)
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }
        page.Raw("<section aria-labelledby=\"speed\"><h2 id=\"speed\">Speed-up over the sequential reference</h2>");
        page.Raw(
            "<p>Bar: the class's median. Line: from the slowest quarter to the fastest. Dashed: the median of the kata's own reference.</p>"
        );
        page.Raw(
            Plot.Speedups(
                "speedups",
                "Median speed-up of each kata",
                [
                    .. rows.Select(row =>
                        (
                            row.Kata,
                            Quarters([.. row.Speeds.Select(speed => speed.Speedup!.Value)]),
                            (double?)Quarters([.. row.Speeds.Select(speed => speed.Reference?.Value ?? 1)]).Value
                        )
                    ),
                ]
            )
        );
        page.Raw("</section>");
    }

    private static Estimate Quarters(List<double> values)
    {
        values.Sort();
        double At(double share) => values[(int)Math.Round(share * (values.Count - 1))];
        return new Estimate(At(0.5), At(0.25), At(0.75));
    }

    private static void Everybody(Html page, Gradebook book)
    {
        page.Raw("<section aria-labelledby=\"students\"><h2 id=\"students\">Students</h2>");
        page.Raw(
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"students\"><table class=\"many\"><thead><tr><th scope=\"col\">Student</th><th scope=\"col\">Name</th><th scope=\"col\" class=\"n\">Passed</th><th scope=\"col\" class=\"n\">Earned</th><th scope=\"col\" class=\"n\">Days late</th><th scope=\"col\" class=\"n\">Mark</th><th scope=\"col\">Remarks</th></tr></thead><tbody>"
        );
        foreach (var student in book.Students)
        {
            var remark =
                student.Work.Problem
                ?? (
                    student.IsProvisional ? "provisional"
                    : student.Work.Remarks.Count > 0 ? student.Work.Remarks[0]
                    : ""
                );
            page.Raw(
                $"<tr><th scope=\"row\"><a href=\"students/{PageName.Of(student.Person.Id)}.html\">{Html.Text(student.Person.Id, 80)}</a></th><td>{Html.Text(student.Person.Name, 80)}</td><td class=\"n\">{student.Passed} of {student.Katas.Count}</td><td class=\"n\">{Mark(student.Earned)}</td><td class=\"n\">{student.DaysLate}</td><td class=\"n\"><strong>{Mark(student.Final)}</strong></td><td>{Html.Text(remark, 200)}</td></tr>"
            );
        }
        page.Raw("</tbody></table></div></section>");
    }

    private static string Mark(double? mark) => mark is { } value ? Html.Number(value) : "–";
}
