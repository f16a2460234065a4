using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>Tells from what a script takes whether it is too much.</summary>
internal static class Overrun
{
    private const string NoMemory = "System.OutOfMemoryException";

    /// <summary>What a process is refused with where there may be no more of them.</summary>
    private const string NoProcess = "System.ComponentModel.Win32Exception";

    /// <summary>How the system says so.</summary>
    private const string NoneLeft = "Resource temporarily unavailable";

    /// <summary>128 + the signal that ends whoever writes past the limit.</summary>
    private const int FileTooLarge = 128 + 25;

    /// <summary>How the runtime ends a process that finds no memory.</summary>
    private const string LastWords = "Out of memory";

    /// <summary>What the script's processes may take.</summary>
    public static Bounds BoundsOf(Limits limits) => new(limits.MemoryBytes, limits.Tasks, limits.FileBytes);

    /// <summary>Null where all is within the limits.</summary>
    /// <param name="taken">What is taken now.</param>
    /// <param name="earlier">Processor time of the cases before.</param>
    public static Overran? In(Consumption taken, TimeSpan earlier, Limits limits) =>
        taken.TasksRanOut || taken.Tasks >= limits.Tasks
            ? new TasksOverran(Math.Max(taken.Tasks, limits.Tasks), limits.Tasks)
        : taken.MemoryRanOut || taken.MemoryBytes > limits.MemoryBytes
            ? new MemoryOverran(Math.Max(taken.MemoryBytes, limits.MemoryBytes), limits.MemoryBytes)
        : taken.Processor - earlier > limits.Processor
            ? new ProcessorOverran(taken.Processor - earlier, limits.Processor)
        : null;

    /// <summary>
    /// The end nearer the cause: whoever got no more of something stumbles afterwards, by an exception or in another way.
    /// </summary>
    public static CaseEnd Explain(CaseEnd end, Consumption taken, TimeSpan earlier, Limits limits) =>
        end is Overran ? end
        : In(taken, earlier, limits) is { } overran ? overran
        : end is ProcessGone { ExitCode: FileTooLarge } ? new TooMuch("wrote to one file", limits.FileBytes)
        : RanOutOfTasks(end) ? new TasksOverran(Math.Max(taken.Tasks, limits.Tasks), limits.Tasks)
        : RanOutOfObjects(end) ? new MemoryOverran(taken.MemoryBytes, limits.MemoryBytes, Objects: true)
        : end;

    /// <summary>
    /// The kernel refuses a process only far past our own limit. Where it counts by the process, many may have come and gone between two looks.
    /// </summary>
    private static bool RanOutOfTasks(CaseEnd end) =>
        Faults(end)
            .Any(one => one.Kinds.Contains(NoProcess) && one.Message.Contains(NoneLeft, StringComparison.Ordinal));

    private static bool RanOutOfObjects(CaseEnd end) =>
        Faults(end).Any(one => one.Kinds.Contains(NoMemory))
        || (end is ProcessGone gone && gone.LastWords.StartsWith(LastWords, StringComparison.Ordinal));

    private static IEnumerable<Fault> Faults(CaseEnd end) =>
        end switch
        {
            Threw threw => threw.Fault.Chain(),
            BroughtDown down => down.Fault.Chain(),
            _ => [],
        };
}
