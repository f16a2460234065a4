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
    private static readonly long PerSite = 80 * Millisecond;
    private static readonly long PerHotSite = 160 * Millisecond;
    private const int FirstVisits = 6;
    private const int FirstLooks = 8;
    private const int MostLooks = 30;
    private static readonly long Company = 150 * Millisecond;
    private long _waited;
    private long _awaited;

    /// <summary>Others may come by whom this process does not see.</summary>
    public bool HasOtherProcesses { get; init; }

    /// <summary>Waits inside a window that <paramref name="thread"/> has open at <paramref name="site"/>.</summary>
    public void Wait(ProbedThread thread, ProbeSite site, int visit)
    {
        var microseconds = Microseconds(site, visit);
        if (microseconds == 0 || IsSpent(thread, site) || IsSkipped(thread, site))
        {
            return;
        }
        if (visit == 1 && site.IsWorkers)
        {
            WaitForCompany(thread, site);
        }
        var began = Stopwatch.GetTimestamp();
        // The first visits keep in step, so that threads started together come to the next site together, too.
        microseconds = (int)(
            microseconds * (visit <= FirstVisits ? 0.95 + (0.1 * thread.NextRandom()) : 0.5 + thread.NextRandom())
        );
        if (microseconds >= 700)
        {
            thread.Wait((microseconds + 500) / 1000);
        }
        else
        {
            Spin(began + microseconds * Millisecond / 1000);
        }
        site.Waited += Count(thread, began);
    }

    /// <summary>
    /// Waits between a look and what comes of it, each time another while: threads that are a step apart must not stay so.
    /// </summary>
    public void Linger(ProbedThread thread, ProbeSite site, int visit)
    {
        if (thread.Looks >= MostLooks || thread.Waited >= PerThread || Volatile.Read(ref _waited) >= InAll)
        {
            return;
        }
        if (visit == 1 && site.IsWorkers)
        {
            WaitForCompany(thread, site);
        }
        // While nobody else comes by, there is nobody to be overtaken by.
        var hasCompany = site.HasCompany || HasOtherProcesses;
        thread.Looks += hasCompany ? 1 : 0;
        var milliseconds =
            hasCompany && thread.Looks <= FirstLooks ? 5 + (55 * thread.NextRandom()) : 1 + (4 * thread.NextRandom());
        var began = Stopwatch.GetTimestamp();
        thread.Wait((int)milliseconds);
        Count(thread, began);
    }

    /// <summary>Adds a wait to the budgets of its thread and of all, and says how long it was.</summary>
    private long Count(ProbedThread thread, long began)
    {
        var took = Stopwatch.GetTimestamp() - began;
        thread.Waited += took;
        Interlocked.Add(ref _waited, took);
        return took;
    }

    private static int Microseconds(ProbeSite site, int visit) =>
        (site.Access, site.IsHot) switch
        {
            (Access.Write, true) => visit <= 60 ? 4000 : 1000,
            (Access.Write, false) => visit switch
            {
                <= 2 => 20_000,
                <= FirstVisits => 5000,
                <= 20 => 1000,
                <= 300 => 100,
                _ => 0,
            },
            (_, true) => visit <= 40 ? 1000 : 100,
            _ => visit <= 3 ? 1000 : 0,
        };

    /// <summary>Threads that all waited as long would walk past each other in step, each at another element.</summary>
    private static bool IsSkipped(ProbedThread thread, ProbeSite site) => site.IsHot && thread.NextRandom() < 0.35;

    private bool IsSpent(ProbedThread thread, ProbeSite site) =>
        thread.Waited >= PerThread
        || Volatile.Read(ref _waited) >= InAll
        || site.Waited >= (site.IsHot ? PerHotSite : PerSite);

    /// <summary>
    /// A thread is the first at a site where workers come by: waits until a second one does, for how slowly threads start
    /// depends on the machine. Within a budget of its own, since there may be nobody to come.
    /// </summary>
    private void WaitForCompany(ProbedThread thread, ProbeSite site)
    {
        var began = Stopwatch.GetTimestamp();
        while (!site.HasCompany && Volatile.Read(ref _awaited) + Stopwatch.GetTimestamp() - began < Company)
        {
            thread.Wait(2);
        }
        Interlocked.Add(ref _awaited, Stopwatch.GetTimestamp() - began);
    }

    private static void Spin(long until)
    {
        var spin = new SpinWait();
        while (Stopwatch.GetTimestamp() < until)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }
}
