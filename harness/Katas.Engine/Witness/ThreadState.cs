using System.Globalization;
using Katas.Engine.Isolation;

namespace Katas.Engine.Witness;

/// <summary>One thread of the script's processes at one moment.</summary>
/// <param name="Process">Its process.</param>
/// <param name="Thread">The operating system's id.</param>
/// <param name="Sleeps">Whether it waits for something, and not for the processor or the disk.</param>
/// <param name="Runtime">Processor time it has had.</param>
/// <param name="Delay">Time it was ready to run and had no processor.</param>
/// <param name="Name">What it is called; the system keeps 15 letters.</param>
/// <param name="Turns">How often it was given a processor: unchanged, it has not run since.</param>
internal sealed record ThreadState(
    int Process,
    int Thread,
    bool Sleeps,
    TimeSpan Runtime,
    TimeSpan Delay,
    string Name,
    long Turns
)
{
    private static readonly string[] RuntimesOwn =
    [
        ".NET Tiered",
        ".NET BGC",
        ".NET Finalizer",
        ".NET SigHandler",
        ".NET TP Gate",
        ".NET Timer",
    ];

    /// <summary>Whether it does not run the script's code, by its name.</summary>
    public bool IsTheRuntimes => RuntimesOwn.Any(own => Name.StartsWith(own, StringComparison.Ordinal));

    /// <param name="folder">/proc/process/task/thread.</param>
    /// <returns>Null where the thread has gone.</returns>
    public static ThreadState? Read(int process, string folder)
    {
        var stat = ProcFiles.Read($"{folder}/stat");
        var schedule = ProcFiles.Read($"{folder}/schedstat").Split(' ');
        var state = stat.LastIndexOf(')') + 2;
        if (state < 2 || state >= stat.Length || schedule.Length < 3)
        {
            return null;
        }
        return new ThreadState(
            process,
            int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
            IsAsleep(stat[state]),
            Time(schedule[0]),
            Time(schedule[1]),
            stat[(stat.IndexOf('(') + 1)..(state - 2)],
            long.Parse(schedule[2], CultureInfo.InvariantCulture)
        );
    }

    /// <summary>Whether a thread in this state of /proc's waits for something, and not for the processor or the disk.</summary>
    public static bool IsAsleep(char state) => state is 'S' or 'Z' or 'X' or 'I';

    private static TimeSpan Time(string nanoseconds) =>
        TimeSpan.FromMicroseconds(long.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1000.0);
}
