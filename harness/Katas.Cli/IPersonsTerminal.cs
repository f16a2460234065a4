namespace Katas.Cli;

/// <summary>The terminal that a person sits at: it has keys and a size, and shows a frame at a time.</summary>
public interface IPersonsTerminal
{
    /// <summary>Columns and rows, as they are now.</summary>
    (int Width, int Height) Size { get; }

    /// <summary>Waits for the next key. Null where none will come any more.</summary>
    ConsoleKeyInfo? ReadKey();

    /// <summary>Writes at once, past every buffer.</summary>
    void Show(string text);
}
