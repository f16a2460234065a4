using System.Globalization;
using System.Net;
using System.Text;
using Katas.Labs.Findings;
using Katas.Labs.Results;

namespace Katas.Labs.Showing.Page;

/// <summary>Labs as one page that needs nothing beside it: no script, no font, no network.</summary>
public static class LabPage
{
    /// <summary>The whole page.</summary>
    public static string Of(LabResults results)
    {
        var page = new StringBuilder();
        page.Append(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <link rel="icon" href="data:,">
            <title>Katas: labs on this machine</title>
            <style>
            {PageStyle.Sheet}
            </style>
            </head>
            <body>
            <a class="skip" href="#labs">To the labs</a>
            <header>
            <h1>Labs: the article’s experiments on this machine</h1>

            """
        );
        Head(page, results.Machine);
        page.Append("</header>\n<nav aria-label=\"Labs\"><ul>\n");
        foreach (var lab in results.Labs)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Text(lab.Name)}\">{Text(lab.Name)}</a></li>\n");
        }
        page.Append("</ul></nav>\n<main id=\"labs\" tabindex=\"-1\">\n");
        foreach (var lab in results.Labs)
        {
            Section(page, lab);
        }
        page.Append("</main>\n<footer><p>Made by <code>katas lab</code>. ");
        page.Append("Times are medians of rounds in turn, with intervals of 95 % confidence (order statistics); ");
        page.Append("ratios are taken round by round.</p></footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Head(StringBuilder page, Machine machine)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p>{Text(machine.Processor)}, {machine.Cores} processors, {machine.MemoryGib:0.#} GiB. {Text(machine.System)}. {Text(machine.Runtime)}, {Text(machine.Clock)}{(machine.Python is { } python ? $", {Text(python)}" : "")}. Begun <time datetime=\"{machine.Began:O}\">{machine.Began:yyyy-MM-dd HH:mm} UTC</time>.</p>\n"
        );
        if (machine.Warning is { } warning)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"warning\">{Text(warning)}</p>\n");
        }
    }

    private static void Section(StringBuilder page, LabReport lab)
    {
        var id = Text(lab.Name);
        page.Append(
            CultureInfo.InvariantCulture,
            $"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{id}</h2>\n<p>{Text(lab.About)}</p>\n<p class=\"settings\">Article: {Text(lab.Articles)}. {Text(Phrase.Sentence(Words.Settings(lab)))}.</p>\n"
        );
        page.Append("<h3>What was found</h3>\n<ul class=\"findings\">\n");
        Items(page, lab.Findings);
        page.Append("</ul>\n");
        for (var i = 0; i < lab.Tables.Count; i++)
        {
            var table = lab.Tables[i];
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Text(table.Caption)}</h3>\n");
            Figure(page, lab, table.Caption, BarDrawing.Of(table, $"{id}-bars-{i}"));
            Times(page, lab, table);
        }
        for (var i = 0; i < lab.Lines.Count; i++)
        {
            var plot = lab.Lines[i];
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Text(plot.Title)}</h3>\n");
            Figure(page, lab, plot.Title, LineDrawing.Of(plot, $"{id}-lines-{i}"));
            Details(page, lab, plot.Title, ["line", plot.Across, plot.Up, "interval"], Rows(plot));
        }
        if (lab.Timeline is { } timeline)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Text(timeline.Title)}</h3>\n");
            Figure(page, lab, timeline.Title, TimelineDrawing.Of(timeline, $"{id}-timeline"));
            Details(page, lab, timeline.Title, ["version", "job", "began", "ended", "result there"], Rows(timeline));
        }
        if (lab.Facts.Count > 0)
        {
            page.Append("<h3>Counted and worked out</h3>\n");
            Table(
                page,
                lab,
                "Other figures",
                ["figure", "value"],
                lab.Facts.Select(fact => (string[])[fact.Name, Words.Figure(fact)])
            );
        }
        page.Append("<ul class=\"notes\">\n");
        Items(page, lab.Notes);
        page.Append("</ul>\n</section>\n");
    }

    private static void Times(StringBuilder page, LabReport lab, TimeTable table)
    {
        Table(page, lab, $"{table.Caption}: times", Words.Headings(table), Words.Rows(table));
        if (table.Article.Count > 0)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p class=\"notes\">{Text(string.Join(' ', table.Article.Select(Words.About)))} {Text(Words.OfTheArticle)}</p>\n"
            );
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(LinePlot plot) =>
        plot.Series.SelectMany(series =>
            series.Points.Select(point =>
                (string[])
                    [
                        series.Label,
                        Words.Number(point.Across),
                        Words.Number(point.Up.Value),
                        series.IsComputed ? "" : $"{Words.Number(point.Up.Low)} to {Words.Number(point.Up.High)}",
                    ]
            )
        );

    private static IEnumerable<IReadOnlyList<string>> Rows(Timeline timeline) =>
        timeline.Lanes.SelectMany(lane =>
            lane.Jobs.Select(job =>
                (string[])
                    [
                        TimelineDrawing.Name(lane),
                        $"{job.Job}",
                        Phrase.Span(job.Started),
                        Phrase.Span(job.Ended),
                        Phrase.Span(job.Arrived),
                    ]
            )
        );

    /// <summary>What is wider than the window can be moved with the keyboard, too.</summary>
    private static void Figure(StringBuilder page, LabReport lab, string title, string drawing) =>
        page.Append(
            CultureInfo.InvariantCulture,
            $"<figure><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(lab.Name)}, plot: {Text(title)}\">{drawing}</div></figure>\n"
        );

    private static void Details(
        StringBuilder page,
        LabReport lab,
        string title,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        page.Append("<details><summary>The figures of this plot</summary>\n");
        Table(page, lab, title, headings, rows);
        page.Append("</details>\n");
    }

    private static void Table(
        StringBuilder page,
        LabReport lab,
        string caption,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(lab.Name)}, table: {Text(caption)}\"><table><caption>{Text(caption)}</caption>\n<thead><tr>"
        );
        foreach (var heading in headings)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Style(heading)}>{Text(heading)}</th>");
        }
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                page.Append(
                    i == 0 ? $"<th scope=\"row\">{Text(row[i])}</th>" : $"<td{Style(headings[i])}>{Text(row[i])}</td>"
                );
            }
            page.Append("</tr>\n");
        }
        page.Append("</tbody></table></div>\n");
    }

    private static string Style(string heading) =>
        heading.StartsWith("article ", StringComparison.Ordinal) ? " class=\"article\"" : "";

    private static void Items(StringBuilder page, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            page.Append("<li>").Append(Text(text)).Append("</li>\n");
        }
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
