using System.Globalization;
using System.Net;
using System.Text;

namespace Katas.Labs.Showing.Page;

/// <summary>One drawing, in the page itself: with a title and a description for those who do not see it.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();

    /// <param name="id">No other drawing of the page has it.</param>
    public Svg(string id, double width, double height, string title, string description)
    {
        _text.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0.#} {height:0.#}" width="{width:0.#}" height="{height:0.#}" role="img" aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{Encoded(title)}</title><desc id="{id}-d">{Encoded(description)}</desc>"""
        );
    }

    public Svg Rectangle(double x, double y, double width, double height, string style, string? says = null)
    {
        _text.Append(
            CultureInfo.InvariantCulture,
            $"""<rect x="{x:0.##}" y="{y:0.##}" width="{Math.Max(0, width):0.##}" height="{height:0.##}" class="{style}">{Says(says)}</rect>"""
        );
        return this;
    }

    public Svg Line(double x1, double y1, double x2, double y2, string style)
    {
        _text.Append(
            CultureInfo.InvariantCulture,
            $"""<line x1="{x1:0.##}" y1="{y1:0.##}" x2="{x2:0.##}" y2="{y2:0.##}" class="{style}"/>"""
        );
        return this;
    }

    public Svg Polyline(IEnumerable<(double X, double Y)> points, string style)
    {
        _text.Append("<polyline points=\"");
        _text.AppendJoin(
            ' ',
            points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##},{point.Y:0.##}"))
        );
        _text.Append("\" class=\"").Append(style).Append("\"/>");
        return this;
    }

    public Svg Path(string path, string style, string? says = null)
    {
        _text
            .Append("<path d=\"")
            .Append(path)
            .Append("\" class=\"")
            .Append(style)
            .Append("\">")
            .Append(Says(says))
            .Append("</path>");
        return this;
    }

    /// <param name="anchor">start, middle or end.</param>
    public Svg Text(double x, double y, string text, string anchor = "start")
    {
        _text.Append(
            CultureInfo.InvariantCulture,
            $"""<text x="{x:0.##}" y="{y:0.##}" text-anchor="{anchor}">{Encoded(text)}</text>"""
        );
        return this;
    }

    public override string ToString() => $"{_text}</svg>";

    private static string Says(string? text) => text is null ? "" : $"<title>{Encoded(text)}</title>";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
