using System.Text;

namespace Katas.Engine.Grading;

/// <summary>Comma-separated values as RFC 4180 has them.</summary>
internal static class CsvText
{
    /// <summary>Every row that is not empty.</summary>
    /// <exception cref="FormatException">A quotation mark is not closed.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    break;
                case '\n' when !quoted:
                    End();
                    break;
                case var other:
                    field.Append(other);
                    break;
            }
        }
        if (quoted)
        {
            throw new FormatException("a quotation mark is not closed");
        }
        End();
        return rows;

        void End()
        {
            if (row.Count > 0 || field.Length > 0)
            {
                rows.Add([.. row, field.ToString()]);
            }
            row.Clear();
            field.Clear();
        }
    }
}
