using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Katas.Judging;

namespace Katas.Reports;

/// <summary>A page in the making. Whatever comes from outside goes in as text, never as markup.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Any text, made harmless: escaped, and without what could hide or turn it.</summary>
    public static string Text(string? text, int most = 4000) =>
        HtmlEncoder.Default.Encode(Readable.Lines(text ?? "", most));

    /// <summary>A number, as it is written everywhere.</summary>
    public static string Number(double number, string format = "0.0") =>
        number.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Markup as it stands; whatever is put into it has been made harmless before.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>The whole page.</summary>
    /// <param name="home">The way to the class's page; null on that page itself.</param>
    public string Page(string title, string? home = null) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Text(title)}</title>
            <style>
            {Style.Sheet}
            </style>
            </head>
            <body>
            <a class="skip" href="#main">To the content</a>
            <header>{(
                home is null ? "" : $"<nav aria-label=\"Pages\"><a href=\"{home}\">The class</a></nav>"
            )}<h1>{Text(title)}</h1></header>
            <main id="main">
            {_text}</main>
            </body>
            </html>

            """;
}
