using System.Text;

namespace Katas.Cli;

/// <summary>The terminal of the process itself.</summary>
internal sealed class ProcessTerminal : IPersonsTerminal
{
    private const int LeastWidth = 20;
    private const int LeastHeight = 6;
    private readonly Stream _output = Console.OpenStandardOutput();

    /// <inheritdoc />
    public (int Width, int Height) Size
    {
        get
        {
            try
            {
                return (Math.Max(LeastWidth, Console.WindowWidth), Math.Max(LeastHeight, Console.WindowHeight));
            }
            catch (IOException)
            {
                return (80, 24);
            }
        }
    }

    /// <inheritdoc />
    public ConsoleKeyInfo? ReadKey()
    {
        try
        {
            return Console.ReadKey(intercept: true);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Show(string text)
    {
        try
        {
            // One write: a terminal never shows half a frame.
            _output.Write(Encoding.UTF8.GetBytes(text));
            _output.Flush();
        }
        catch (IOException)
        {
            // The terminal was closed; the hang-up that ends us is on its way.
        }
    }
}
