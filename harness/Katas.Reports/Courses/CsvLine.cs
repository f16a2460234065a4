using System.Globalization;

namespace Katas.Reports;

/// <summary>One line of comma-separated values (RFC 4180) that no spreadsheet takes for a formula.</summary>
internal static class CsvLine
{
    /// <summary>What a spreadsheet begins a formula with; the last two are skipped before it looks.</summary>
    private static readonly char[] BeginsFormula = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>Texts, numbers and nulls, which are empty.</summary>
    public static string Of(params IEnumerable<object?> values) => string.Join(',', values.Select(Field));

    /// <summary>A number as marks have it.</summary>
    public static double? Rounded(double? value) => value is { } number ? Math.Round(number, 2) : null;

    private static string Field(object? value) =>
        value switch
        {
            null => "",
            string text => Quoted(Harmless(text)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Quoted(Harmless(value.ToString() ?? "")),
        };

    /// <summary>An apostrophe in front makes it a text, in every spreadsheet.</summary>
    private static string Harmless(string text) =>
        text.Length > 0 && BeginsFormula.Contains(text[0]) ? $"'{text}" : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '))
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
