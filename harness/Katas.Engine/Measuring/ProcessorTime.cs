using System.Globalization;
using Katas.Engine.Isolation;
using Katas.Engine.Witness;

namespace Katas.Engine.Measuring;

/// <summary>
/// Processor time at one moment. How long the processors were idle the kernel knows well, and how long they were busy only from
/// samples; so busy is what was not idle. It tells both in ticks of 10 ms.
/// </summary>
/// <param name="Moment">When it was read.</param>
/// <param name="Idle">Of the processors that the judge may use, added up.</param>
/// <param name="Judge">Of the judge itself.</param>
/// <param name="Script">Of the script's process and all that it started, those that have ended among them.</param>
/// <param name="Own">Of the script's process alone.</param>
internal sealed record ProcessorTime(TimeSpan Moment, TimeSpan Idle, TimeSpan Judge, TimeSpan Script, TimeSpan Own)
{
    private const int TicksPerSecond = 100;

    // Fields of /proc/PID/stat, counted behind the name in brackets: in user mode, and behind it in the kernel.
    private const int OwnField = 11;
    private const int ChildrenField = 13;

    // Fields of a processor's line in /proc/stat: waiting for the disk is idle, too.
    private const int IdleField = 4;
    private const int WaitingField = 5;

    /// <summary>Less than this is what a script and its organisation cost by themselves.</summary>
    private static readonly TimeSpan MuchWork = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Of all that a script takes with its workers, so much is not organisation any more: to start a worker alone costs as much as to load a
    /// script, and the jobs come on top of it.
    /// </summary>
    private const double MostOfIt = 2.0 / 3;

    /// <summary>A reading, now.</summary>
    public static ProcessorTime Now(ScriptProcesses processes)
    {
        var spent = processes.LivingAndEnded().Select(OfProcess).ToList();
        var script = spent.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Own + one.Children);
        var moment = TimeProvider.System.GetElapsedTime(0);
        return new ProcessorTime(moment, OfProcessors(), Environment.CpuUsage.TotalTime, script, spent[0].Own);
    }

    /// <summary>What went by from <paramref name="earlier"/> to this reading.</summary>
    public ProcessorTime Since(ProcessorTime earlier) =>
        new(
            Moment - earlier.Moment,
            Idle - earlier.Idle,
            Judge - earlier.Judge,
            Script - earlier.Script,
            Own - earlier.Own
        );

    /// <summary>All that there was to have; of what went by.</summary>
    public TimeSpan All => Moment * Processors.Count;

    /// <summary>What neither the judge nor the script took; of what went by.</summary>
    public TimeSpan Foreign =>
        All - Idle - Judge - Script is var foreign && foreign > TimeSpan.Zero ? foreign : TimeSpan.Zero;

    /// <summary>Whether jobs were done in the script's own process, and not by what it started; of what went by.</summary>
    public bool IsMostlyOwn => Own >= MuchWork && Own > Script * MostOfIt;

    /// <summary>Its own, and that of its children it has waited for.</summary>
    private static (TimeSpan Own, TimeSpan Children) OfProcess(int process)
    {
        var fields = ProcFiles.Stat(process);
        return fields.Count <= ChildrenField + 1
            ? default
            : (
                Ticks(fields[OwnField]) + Ticks(fields[OwnField + 1]),
                Ticks(fields[ChildrenField]) + Ticks(fields[ChildrenField + 1])
            );
    }

    private static TimeSpan OfProcessors()
    {
        var ours = Processors.Allowed.Select(processor => $"cpu{processor}").ToHashSet(StringComparer.Ordinal);
        var idle = TimeSpan.Zero;
        foreach (var line in ProcFiles.Read("/proc/stat").Split('\n'))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > WaitingField && ours.Contains(fields[0]))
            {
                idle += Ticks(fields[IdleField]) + Ticks(fields[WaitingField]);
            }
        }
        return idle;
    }

    private static TimeSpan Ticks(string text) =>
        TimeSpan.FromSeconds(double.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) / TicksPerSecond);
}
