using Katas.Judging;

namespace Katas.Reports;

/// <summary>Pairs of scripts that are alike, side by side.</summary>
public static class SimilarPage
{
    private const int MostShown = 50;
    private const int MaxLine = 400;

    /// <summary>The page, complete in itself.</summary>
    /// <param name="text">A student's script of a kata.</param>
    public static string Of(string title, IReadOnlyList<AlikePair> pairs, Func<string, string, string?> text)
    {
        var page = new Html();
        page.Raw(
            "<p>Names that a script has chosen itself, comments, layout and literals do not count; what the starter gives and what a good part of the class writes is taken off. Two scripts that are alike are a reason to read both, and prove nothing: a small task has few good answers.</p>"
        );
        if (pairs.Count == 0)
        {
            page.Raw("<p>No pair is alike.</p>");
            return page.Page(title, "index.html");
        }
        page.Raw(
            "<section aria-labelledby=\"pairs\"><h2 id=\"pairs\">Pairs</h2><div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"pairs\"><table><thead><tr><th scope=\"col\">Kata</th><th scope=\"col\">Students</th><th scope=\"col\" class=\"n\">Alike</th></tr></thead><tbody>"
        );
        for (var i = 0; i < pairs.Count; i++)
        {
            var pair = pairs[i];
            var names = $"{Html.Text(pair.One, 80)} and {Html.Text(pair.Other, 80)}";
            page.Raw(
                $"<tr><td>{pair.Kata}</td><td>{(i < MostShown ? $"<a href=\"#pair-{i}\">{names}</a>" : names)}</td><td class=\"n\">{pair.Share:P0}</td></tr>"
            );
        }
        page.Raw("</tbody></table></div></section>");
        for (var i = 0; i < Math.Min(pairs.Count, MostShown); i++)
        {
            var pair = pairs[i];
            page.Raw(
                $"<section class=\"kata\" aria-labelledby=\"pair-{i}\"><h2 id=\"pair-{i}\">{pair.Kata}: {Html.Text(pair.One, 80)} and {Html.Text(pair.Other, 80)}, {pair.Share:P0}</h2><div class=\"two\">"
            );
            Side(page, pair.One, pair.Kata, pair.Lines, text);
            Side(page, pair.Other, pair.Kata, pair.OtherLines, text);
            page.Raw("</div></section>");
        }
        return page.Page(title, "index.html");
    }

    private static void Side(
        Html page,
        string student,
        string kata,
        IReadOnlySet<int> marked,
        Func<string, string, string?> text
    )
    {
        var lines = (text(student, kata) ?? "")
            .Split('\n')
            .Select(
                (line, i) =>
                    Html.Text(line.TrimEnd('\r'), MaxLine) is var shown && marked.Contains(i + 1)
                        ? $"<span class=\"at\">{shown}</span>\n"
                        : $"{shown}\n"
            );
        page.Raw(
            $"<div><h3>{Html.Text(student, 80)}</h3><pre tabindex=\"0\" role=\"group\" aria-label=\"{Html.Text($"{kata} of {student}", 200)}\">{string.Concat(lines)}</pre></div>"
        );
    }
}
