using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Hosting;

/// <summary>Writes what workers print to this process's console.</summary>
internal static class PrintedText
{
    public const byte Error = 2;

    public static void Print(ByteReader content)
    {
        var stream = content.Byte();
        var text = content.RequiredText();
        try
        {
            (stream == Error ? Console.Error : Console.Out).Write(text);
        }
        catch (Exception)
        {
            // The console may be anybody's writer by now. Whatever is wrong with it, the jobs go on.
        }
    }
}
