using System.Diagnostics;

namespace Katas.Instrumentation;

/// <summary>
/// How long a thread waits inside a window for another to come. Long enough at the first visits that threads started
/// together meet; within budgets, so that a loop over millions is not slowed to death.
/// </summary>
internal sealed class Pace
{
    private static readonly long Millisecond = Stopwatch.Frequency / 1000;
    private static readonly long PerThread = 300 * Millisecond;
    private static readonly long InAll = 2000 * Millisecond;
    private static readonly long PerSite = 60 * Millisecond;
    private static readonly long PerHotSite = 150 * Millisecond;
    private static readonly long Alone = 40 * Millisecond;
    private long _waited;

    /// <summary>Waits inside a window that <paramref name="thread"/> has open at <paramref name="site"/>.</summary>
    public void Wait(ProbedThread thread, ProbeSite site, int visit, bool isAlone)
    {
        var microseconds = Microseconds(site, visit, isAlone);
        if (microseconds == 0 || IsSpent(thread, site, isAlone))
        {
            return;
        }
        var began = Stopwatch.GetTimestamp();
        microseconds = (int)(microseconds * (0.6 + 0.8 * thread.NextRandom()));
        if (microseconds >= 700)
        {
            thread.Wait((microseconds + 500) / 1000);
        }
        else
        {
            Spin(began + microseconds * Millisecond / 1000);
        }
        var took = Stopwatch.GetTimestamp() - began;
        thread.Waited += took;
        site.Waited += took;
        Interlocked.Add(ref _waited, took);
    }

    private static int Microseconds(ProbeSite site, int visit, bool isAlone) =>
        (site.Access, site.IsHot, isAlone) switch
        {
            (_, _, true) => visit <= 2 ? 2000 : 0,
            (Access.Write, true, _) => visit <= 60 ? 4000 : 1000,
            (Access.Write, false, _) => visit switch
            {
                <= 3 => 8000,
                <= 20 => 1000,
                <= 300 => 100,
                _ => 0,
            },
            (_, true, _) => visit <= 40 ? 1000 : 100,
            _ => visit <= 3 ? 1000 : 0,
        };

    private bool IsSpent(ProbedThread thread, ProbeSite site, bool isAlone) =>
        thread.Waited >= PerThread
        || Volatile.Read(ref _waited) >= (isAlone ? Alone : InAll)
        || site.Waited >= (site.IsHot ? PerHotSite : PerSite);

    private static void Spin(long until)
    {
        var spin = new SpinWait();
        while (Stopwatch.GetTimestamp() < until)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }
}
