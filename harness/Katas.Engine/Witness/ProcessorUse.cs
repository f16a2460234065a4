namespace Katas.Engine.Witness;

/// <summary>What threads have had of the processors, and how long they were ready and had none (/proc/…/schedstat).</summary>
/// <param name="Had">Processor time of the script's threads, summed.</param>
/// <param name="Waited">Time that threads of the script and of the judge waited for a processor, summed.</param>
/// <param name="Threads">The same for each thread by its id, so that one that has ended does not count backwards.</param>
internal sealed record ProcessorUse(
    TimeSpan Had,
    TimeSpan Waited,
    IReadOnlyDictionary<int, (TimeSpan Had, TimeSpan Waited)> Threads
)
{
    private static readonly JudgesDelays Judge = new(TimeProvider.System);

    /// <summary>The script's processes, now.</summary>
    public static ProcessorUse Of(ScriptProcesses processes) => Sum(Look(processes));

    /// <summary>The same, and what the judge's own threads waited: it may be what the script waits for.</summary>
    public static ProcessorUse WithJudge(ScriptProcesses processes)
    {
        var threads = Look(processes);
        foreach (var (thread, delay) in Judge.Now())
        {
            // What the judge does itself is not the script's.
            threads[thread] = (TimeSpan.Zero, delay);
        }
        return Sum(threads);
    }

    /// <summary>What came between this look and a later one.</summary>
    public ProcessorUse Until(ProcessorUse later) =>
        Sum(
            later.Threads.ToDictionary(
                thread => thread.Key,
                thread =>
                {
                    var (had, waited) = Threads.GetValueOrDefault(thread.Key);
                    return (Least(thread.Value.Had - had), Least(thread.Value.Waited - waited));
                }
            )
        );

    /// <summary>
    /// Processors that the threads would keep busy if each had one whenever it wanted it: of the time in which a thread did not
    /// wait for one, the part in which it had one. A thread that computes wants a whole one, however little it gets; one that
    /// wakes up to look and sleeps again wants next to none, however long it waits for its turn.
    /// </summary>
    /// <param name="wall">The time in which all this was had and waited.</param>
    public double Demand(TimeSpan wall) =>
        Threads.Values.Sum(thread =>
            thread.Had <= TimeSpan.Zero ? 0
            : wall - thread.Waited is var could && could > thread.Had ? thread.Had / could
            : 1
        );

    /// <summary>Of these threads.</summary>
    internal static ProcessorUse Sum(Dictionary<int, (TimeSpan Had, TimeSpan Waited)> threads) =>
        new(
            threads.Values.Aggregate(TimeSpan.Zero, (sum, thread) => sum + thread.Had),
            threads.Values.Aggregate(TimeSpan.Zero, (sum, thread) => sum + thread.Waited),
            threads
        );

    private static Dictionary<int, (TimeSpan Had, TimeSpan Waited)> Look(ScriptProcesses processes)
    {
        var threads = new Dictionary<int, (TimeSpan, TimeSpan)>();
        foreach (var thread in processes.Threads())
        {
            threads[thread.Thread] = (thread.Runtime, thread.Delay);
        }
        return threads;
    }

    /// <summary>An id may have gone to another thread since.</summary>
    private static TimeSpan Least(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;
}
