using System.Globalization;
using System.Text;

namespace Katas.Terminal;

/// <summary>One place of a screen.</summary>
/// <param name="Colour">One of sixteen; null for the usual one.</param>
public readonly record struct Cell(Rune Rune, int? Colour, bool Bold, bool Dim, bool Underlined)
{
    /// <summary>Nothing.</summary>
    public static Cell Empty { get; } = new(new Rune(' '), null, false, false, false);
}

/// <summary>The part of a terminal that programs like ours use: cells, a cursor, colours, and a second screen.</summary>
public sealed class Screen
{
    private readonly List<string> _unknown = [];
    private Cell[,] _cells;
    private Cell[,]? _other;
    private Cell _pen = Cell.Empty;
    private int _row;
    private int _column;
    private string _pending = "";

    public Screen(int columns, int rows) => _cells = Blank(columns, rows);

    private Screen(Cell[,] cells) => _cells = cells;

    public int Columns => _cells.GetLength(1);

    public int Rows => _cells.GetLength(0);

    /// <summary>Whether the second screen is shown, as full-screen programs do.</summary>
    public bool IsAlternate => _other is not null;

    /// <summary>Whether there is a cursor to be seen.</summary>
    public bool HasCursor { get; private set; } = true;

    /// <summary>Sequences that are not known here: a test looks that there are none.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    public Cell this[int row, int column] => _cells[row, column];

    /// <summary>All rows, without what is blank at their ends.</summary>
    public string Text => string.Join('\n', Enumerable.Range(0, Rows).Select(Row));

    /// <summary>One row, without what is blank at its end.</summary>
    public string Row(int row)
    {
        var text = new StringBuilder();
        for (var column = 0; column < Columns; column++)
        {
            text.Append(_cells[row, column].Rune.ToString());
        }
        return text.ToString().TrimEnd();
    }

    public Screen Copy()
    {
        var copy = new Screen((Cell[,])_cells.Clone()) { HasCursor = HasCursor, _other = _other };
        copy._unknown.AddRange(_unknown);
        return copy;
    }

    public void Resize(int columns, int rows)
    {
        var cells = Blank(columns, rows);
        for (var row = 0; row < Math.Min(rows, Rows); row++)
        {
            for (var column = 0; column < Math.Min(columns, Columns); column++)
            {
                cells[row, column] = _cells[row, column];
            }
        }
        _cells = cells;
        _row = Math.Min(_row, rows - 1);
        _column = Math.Min(_column, columns);
    }

    /// <summary>Takes what a program wrote; a sequence may be cut anywhere.</summary>
    public void Write(ReadOnlySpan<char> written)
    {
        var text = _pending + written.ToString();
        var at = 0;
        while (at < text.Length)
        {
            var used = text[at] == '\u001b' ? Sequence(text.AsSpan(at)) : Plain(text.AsSpan(at));
            if (used == 0)
            {
                break;
            }
            at += used;
        }
        _pending = text[at..];
    }

    private static Cell[,] Blank(int columns, int rows)
    {
        var cells = new Cell[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                cells[row, column] = Cell.Empty;
            }
        }
        return cells;
    }

    /// <summary>How many characters were used up; none where the rest is still to come.</summary>
    private int Plain(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '\r':
                _column = 0;
                return 1;
            case '\n':
                Down();
                return 1;
            case '\b':
                _column = Math.Max(0, _column - 1);
                return 1;
            case < ' ':
                return 1;
        }
        if (Rune.DecodeFromUtf16(text, out var rune, out var used) == System.Buffers.OperationStatus.NeedMoreData)
        {
            return 0;
        }
        if (_column >= Columns)
        {
            _column = 0;
            Down();
        }
        _cells[_row, _column++] = _pen with { Rune = rune };
        return used;
    }

    private void Down()
    {
        if (_row < Rows - 1)
        {
            _row++;
            return;
        }
        for (var row = 1; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                _cells[row - 1, column] = _cells[row, column];
            }
        }
        Clear(_row, 0, Columns);
    }

    private int Sequence(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }
        if (text[1] == ']')
        {
            var end = text.IndexOfAny('\a', '\u009c');
            return end < 0 ? 0 : end + 1;
        }
        if (text[1] != '[')
        {
            return text[1] is '(' or ')' ? Math.Min(3, text.Length) : 2;
        }
        for (var at = 2; at < text.Length; at++)
        {
            if (text[at] is >= '@' and <= '~')
            {
                Obey(text[2..at].ToString(), text[at]);
                return at + 1;
            }
        }
        return 0;
    }

    private void Obey(string parameters, char command)
    {
        if (parameters.StartsWith('?'))
        {
            Mode(parameters[1..], command);
            return;
        }
        int[] numbers =
        [
            .. parameters
                .Split(';')
                .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0),
        ];
        switch (command)
        {
            case 'm':
                Style(numbers);
                break;
            case 'H':
                _row = Math.Clamp(numbers[0] - 1, 0, Rows - 1);
                _column = Math.Clamp((numbers.Length > 1 ? numbers[1] : 1) - 1, 0, Columns - 1);
                break;
            case 'K':
                Clear(_row, Math.Min(_column, Columns - 1), Columns);
                break;
            case 'J':
                if (numbers[0] != 2)
                {
                    Clear(_row, Math.Min(_column, Columns - 1), Columns);
                }
                for (var row = numbers[0] == 2 ? 0 : _row + 1; row < Rows; row++)
                {
                    Clear(row, 0, Columns);
                }
                break;
            default:
                _unknown.Add($"ESC [ {parameters} {command}");
                break;
        }
    }

    private void Mode(string mode, char command)
    {
        switch (mode, command)
        {
            case ("1049", 'h') when _other is null:
                _other = _cells;
                _cells = Blank(Columns, Rows);
                break;
            case ("1049", 'l') when _other is not null:
                _cells = _other;
                _other = null;
                break;
            case ("25", _):
                HasCursor = command == 'h';
                break;
            case ("1" or "1049" or "2026", _):
                break;
            default:
                _unknown.Add($"ESC [ ? {mode} {command}");
                break;
        }
    }

    private void Style(int[] numbers)
    {
        for (var at = 0; at < numbers.Length; at++)
        {
            _pen = numbers[at] switch
            {
                0 => Cell.Empty,
                1 => _pen with { Bold = true },
                2 => _pen with { Dim = true },
                4 => _pen with { Underlined = true },
                22 => _pen with { Bold = false, Dim = false },
                24 => _pen with { Underlined = false },
                39 => _pen with { Colour = null },
                >= 30 and <= 37 and var dark => _pen with { Colour = dark - 30 },
                >= 90 and <= 97 and var bright => _pen with { Colour = bright - 90 + 8 },
                38 when at + 2 < numbers.Length && numbers[at + 1] == 5 => _pen with { Colour = numbers[at += 2] % 16 },
                _ => _pen,
            };
        }
    }

    private void Clear(int row, int from, int to)
    {
        for (var column = from; column < to; column++)
        {
            _cells[row, column] = Cell.Empty;
        }
    }
}
