using System.Text;

namespace Katas.Compiler.Instrumenting;

/// <summary>A text with edits made, and the way back from its positions to the original's.</summary>
internal sealed class EditedText
{
    private readonly List<(int New, int Original, bool IsInserted)> _pieces = [];

    public EditedText(string original, IEnumerable<Edit> edits)
    {
        var text = new StringBuilder(original.Length * 2);
        var at = 0;
        foreach (
            var edit in edits
                .OrderBy(edit => edit.Position)
                .ThenBy(edit => edit.Side)
                .ThenBy(edit => edit.Side == EditSide.Closing ? -edit.Order : edit.Order)
        )
        {
            Copy(original, at, edit.Position, text);
            at = Math.Max(at, edit.Position);
            if (edit.Inserted.Length > 0)
            {
                _pieces.Add((text.Length, edit.Position, true));
                text.Append(edit.Inserted);
            }
            at += edit.Deleted;
        }
        Copy(original, at, original.Length, text);
        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The original's position; of an inserted text, where it was inserted.</summary>
    public int Original(int position)
    {
        var piece = _pieces.LastOrDefault(piece => piece.New <= position);
        return piece.IsInserted ? piece.Original : piece.Original + position - piece.New;
    }

    private void Copy(string original, int from, int to, StringBuilder text)
    {
        if (to > from)
        {
            _pieces.Add((text.Length, from, false));
            text.Append(original, from, to - from);
        }
    }
}
