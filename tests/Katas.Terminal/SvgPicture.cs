using System.Globalization;
using System.Net;
using System.Text;

namespace Katas.Terminal;

/// <summary>A screen as a picture that any browser shows.</summary>
public static class SvgPicture
{
    private const double CellWidth = 8.4;
    private const double CellHeight = 18;
    private const double Margin = 14;
    private const double Bar = 28;

    private static readonly string[] Palette =
    [
        "#3b4252",
        "#e06c75",
        "#98c379",
        "#e5c07b",
        "#61afef",
        "#c678dd",
        "#56b6c2",
        "#abb2bf",
        "#7f8693",
        "#ff7b86",
        "#a9d88a",
        "#f0cf8a",
        "#7cc0ff",
        "#d895ea",
        "#6fd0dc",
        "#ffffff",
    ];

    /// <param name="title">What it shows, also for those who cannot see it.</param>
    public static string Of(Screen screen, string title)
    {
        var (width, height) = (screen.Columns * CellWidth + 2 * Margin, screen.Rows * CellHeight + Bar + Margin);
        var svg = new StringBuilder();
        var name = WebUtility.HtmlEncode(title);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0.#} {height:0.#}" width="{width:0.#}" height="{height:0.#}" role="img" aria-label="{name}">
            <title>{name}</title>
            <rect width="100%" height="100%" rx="8" fill="#1e222a"/>
            <g fill="#4b5263"><circle cx="18" cy="15" r="5"/><circle cx="36" cy="15" r="5"/><circle cx="54" cy="15" r="5"/></g>
            <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#d7dae0">

            """
        );
        for (var row = 0; row < screen.Rows; row++)
        {
            Row(svg, screen, row);
        }
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>Each word stands at a place of its own: not everybody who draws keeps spaces.</summary>
    private static void Row(StringBuilder svg, Screen screen, int row)
    {
        for (var column = 0; column < screen.Columns; )
        {
            var first = screen[row, column];
            var (begin, text) = (column, new StringBuilder());
            while (column < screen.Columns && IsAlike(screen[row, column], first) && !IsBlank(screen[row, column]))
            {
                text.Append(screen[row, column++].Rune.ToString());
            }
            if (text.Length == 0)
            {
                column++;
                continue;
            }
            var (x, y) = (Margin + begin * CellWidth, Bar + (row + 0.75) * CellHeight);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" textLength=\"{(column - begin) * CellWidth:0.#}\" lengthAdjust=\"spacingAndGlyphs\"{Look(first)}>{WebUtility.HtmlEncode(text.ToString())}</text>\n"
            );
        }
    }

    private static bool IsBlank(Cell cell) => Rune.IsWhiteSpace(cell.Rune);

    private static bool IsAlike(Cell one, Cell other) => one with { Rune = default } == other with { Rune = default };

    private static string Look(Cell cell) =>
        (cell.Colour is { } colour ? $" fill=\"{Palette[colour]}\"" : "")
        + (cell.Bold ? " font-weight=\"bold\"" : "")
        + (cell.Dim ? " opacity=\"0.65\"" : "")
        + (cell.Underlined ? " text-decoration=\"underline\"" : "");
}
