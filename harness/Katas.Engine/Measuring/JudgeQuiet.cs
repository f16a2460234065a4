namespace Katas.Engine.Measuring;

/// <summary>
/// Waits until the judge itself has nothing to do: its runtime compiles again in its own time what the last steps have called, and
/// would take a core from whoever has the next turn.
/// </summary>
internal static class JudgeQuiet
{
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(15);

    /// <summary>Of a window, so much is no work worth speaking of.</summary>
    private static readonly TimeSpan Little = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    public static async Task WaitAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        do
        {
            var before = Environment.CpuUsage.TotalTime;
            await Task.Delay(Window);
            if (Environment.CpuUsage.TotalTime - before < Little)
            {
                return;
            }
        } while (TimeProvider.System.GetElapsedTime(began) < Longest);
    }
}
