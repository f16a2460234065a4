using Katas.Judging;

namespace Katas.Reports;

/// <summary>The page of one student: each kata with its verdict, what was found in which lines, and its speed.</summary>
public static class StudentPage
{
    private const int Around = 2;
    private const int MaxText = 20_000;

    /// <summary>The page, complete in itself.</summary>
    public static string Of(Gradebook book, StudentMark student, IScriptTexts texts)
    {
        var page = new Html();
        Head(page, book, student);
        Speed(page, student);
        foreach (var kata in student.Katas)
        {
            Kata(page, book.Rules, kata, texts);
        }
        var name = student.Person.Name == student.Person.Id ? "" : $" ({student.Person.Name})";
        return page.Page($"{student.Person.Id}{name}", "../index.html");
    }

    private static void Head(Html page, Gradebook book, StudentMark student)
    {
        var mark = student.Final is { } final ? $"<strong>{Html.Number(final)} of 100</strong>" : "no mark yet";
        page.Raw(
            $"<p>{Html.Text(book.Rules.Title)}: {mark}. {student.Passed} of {student.Katas.Count} katas passed.</p>"
        );
        if (student.Penalty > 0)
        {
            page.Raw(
                $"<p>{Html.Number(student.Earned ?? 0)} earned, {Html.Number(student.Penalty)} off for {student.DaysLate} days late.</p>"
            );
        }
        if (student.IsProvisional)
        {
            page.Raw("<p class=\"part\">Provisional: not everything is graded yet.</p>");
        }
        foreach (var sentence in student.Work.Problem is { } problem ? [problem] : student.Work.Remarks)
        {
            page.Raw($"<p class=\"part\">{Html.Text(sentence)}</p>");
        }
        page.Raw(
            "<section aria-labelledby=\"overview\"><h2 id=\"overview\">Katas</h2><div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"overview\"><table><thead><tr><th scope=\"col\">Kata</th><th scope=\"col\">Verdict</th><th scope=\"col\" class=\"n\">Of 100</th><th scope=\"col\" class=\"n\">Counts</th></tr></thead><tbody>"
        );
        foreach (var kata in student.Katas)
        {
            page.Raw(
                $"<tr><th scope=\"row\"><a href=\"#{IdOf(kata)}\">{kata.Kata}</a></th><td class=\"{ColourOf(kata)}\">{kata.Code}</td><td class=\"n\">{(kata.Points is { } points ? Html.Number(points) : "–")}</td><td class=\"n\">{(kata.IsDropped ? "dropped" : kata.Counts ? Html.Number(kata.Weight, "0.##") : "–")}</td></tr>"
            );
        }
        page.Raw("</tbody></table></div></section>");
    }

    private static void Speed(Html page, StudentMark student)
    {
        var rows = student
            .Katas.Where(kata => kata.Report is { Speed: { State: SpeedState.Measured, Estimate.Speedup: not null } })
            .Select(kata =>
                (kata.Kata, kata.Report!.Speed.Estimate!.Speedup!, kata.Report.Speed.Estimate.Reference?.Value)
            )
            .ToList();
        if (rows.Count > 0)
        {
            page.Raw("<section aria-labelledby=\"speed\"><h2 id=\"speed\">Speed-up over the sequential reference</h2>");
            page.Raw("<p>Line: the interval. Dashed: the kata's own reference.</p>");
            page.Raw(Plot.Speedups("speedups", "Speed-up of each kata", rows));
            page.Raw("</section>");
        }
    }

    private static void Kata(Html page, CourseRules rules, KataMark kata, IScriptTexts texts)
    {
        page.Raw(
            $"<section class=\"kata\" aria-labelledby=\"{IdOf(kata)}\"><h2 id=\"{IdOf(kata)}\">{kata.Kata} <span class=\"{ColourOf(kata)}\">{kata.Code}</span></h2>"
        );
        if (kata.Report is not { } whole)
        {
            page.Raw($"<p class=\"soft\">{(kata.IsHandedIn ? "Not graded yet." : "Not handed in.")}</p></section>");
            return;
        }
        var report = Disclosure.For(rules, whole);
        page.Raw(
            $"<p>{(kata.Points is { } points ? $"{Html.Number(points)} of 100" : "Counts neither for nor against")}: {Html.Number(report.Score.Correct, "0.#")} for results, {Html.Number(report.Score.Discipline, "0.#")} for order and discipline{SpeedOf(report)}.</p>"
        );
        foreach (var remark in report.Speed.Remarks)
        {
            page.Raw($"<p class=\"soft\">{Html.Text(remark)}</p>");
        }
        var script = texts.Script(kata.Kata);
        if (report.Findings.Count > 0)
        {
            page.Raw("<ul class=\"findings\">");
            foreach (var finding in report.Findings)
            {
                Finding(page, finding, report.Script, script);
            }
            page.Raw("</ul>");
        }
        if (report.Output.Trim().Length > 0)
        {
            page.Raw(
                $"<details><summary>What the script printed in {kata.Kata}</summary>{Block(Html.Text(report.Output), $"Output of {kata.Kata}")}</details>"
            );
        }
        Scripts(page, kata.Kata, script, texts.Solution(kata.Kata));
        page.Raw("</section>");
    }

    private static void Finding(Html page, Finding finding, string script, string? text)
    {
        var place = finding.Place is { Line: > 0 } at
            ? $"<span class=\"soft\">{Html.Text(at.File)}:{at.Line}</span> "
            : "";
        page.Raw($"<li>{place}<strong>{VerdictCode.Of(finding.Code)}</strong>: {Html.Text(finding.Message)}");
        if (finding.Place is { Line: > 0 } where)
        {
            page.Raw(Lines(where, where.File == script ? text : null));
        }
        if (finding.Case is { } name)
        {
            page.Raw(
                $"<br><span class=\"soft\">in the case “{Html.Text(name)}”{(finding.MoreCases > 0 ? $" and in {finding.MoreCases} more" : "")}</span>"
            );
        }
        if (finding.Hint is { } hint)
        {
            page.Raw($"<br>→ {Html.Text(hint)}");
        }
        page.Raw("</li>");
    }

    /// <summary>The line with some around it, where the text is at hand.</summary>
    private static string Lines(SourcePlace place, string? text)
    {
        var all = text?.Split('\n') ?? [];
        var label = $"Line {place.Line} of {place.File}";
        if (place.Line > all.Length)
        {
            return place.Text is { } only ? Block(Line(place.Line, only, isIt: true), label) : "";
        }
        var from = Math.Max(0, place.Line - 1 - Around);
        var lines = all.Skip(from)
            .Take(place.Line - 1 + Around - from + 1)
            .Select((line, i) => Line(from + i + 1, line, from + i + 1 == place.Line));
        return Block(string.Concat(lines), label);
    }

    private static string Line(int number, string text, bool isIt)
    {
        var shown = $"<span class=\"ln\">{number, 4} </span>{Html.Text(text.TrimEnd('\r'), 400)}";
        return isIt ? $"<span class=\"at\">{shown}</span>\n" : $"{shown}\n";
    }

    private static void Scripts(Html page, string kata, string? script, string? solution)
    {
        if (script is null)
        {
            return;
        }
        var own = Block(Html.Text(script, MaxText), $"Script of {kata}");
        page.Raw(
            solution is null
                ? $"<details><summary>The script of {kata}</summary>{own}</details>"
                : $"<details><summary>The script of {kata} beside the reference</summary><div class=\"two\"><div><h3>Handed in</h3>{own}</div><div><h3>Reference</h3>{Block(Html.Text(solution, MaxText), $"Reference of {kata}")}</div></div></details>"
        );
    }

    private static string Block(string content, string label) =>
        $"<pre tabindex=\"0\" role=\"group\" aria-label=\"{Html.Text(label)}\">{content}</pre>";

    private static string SpeedOf(KataReport report) =>
        report.Speed switch
        {
            { State: SpeedState.Measured, Points: { } points } =>
                $", {Html.Number(points.Value)} for speed (from {Html.Number(points.Low)} to {Html.Number(points.High)}, {report.Speed.Estimate?.Rounds ?? 0} rounds)",
            { State: SpeedState.Inconclusive, Reason: var reason } =>
                $"; speed could not be told, and counts neither for nor against: {Html.Text(reason)}",
            _ => "",
        };

    private static string IdOf(KataMark kata) => $"kata-{kata.Kata.Replace('/', '-')}";

    private static string ColourOf(KataMark kata) =>
        kata.Code switch
        {
            "passed" => "good",
            "missing" or "not-started" or "not-graded" => "soft",
            "harness-fault" => "part",
            _ => "bad",
        };
}
