using System.Globalization;

namespace Katas.Engine.Witness;

/// <summary>One thread of the script's processes at one moment.</summary>
/// <param name="Process">Its process.</param>
/// <param name="Thread">The operating system's id.</param>
/// <param name="Sleeps">Whether it waits for something, and not for the processor or the disk.</param>
/// <param name="Runtime">Processor time it has had.</param>
/// <param name="Name">What it is called; the system keeps 15 letters.</param>
/// <param name="Turns">How often it was given a processor: unchanged, it has not run since.</param>
internal sealed record ThreadState(int Process, int Thread, bool Sleeps, TimeSpan Runtime, string Name, long Turns)
{
    /// <param name="folder">/proc/process/task/thread.</param>
    /// <returns>Null where the thread has gone.</returns>
    public static ThreadState? Read(int process, string folder)
    {
        var stat = ScriptProcesses.Read($"{folder}/stat");
        var schedule = ScriptProcesses.Read($"{folder}/schedstat").Split(' ');
        var state = stat.LastIndexOf(')') + 2;
        if (state < 2 || state >= stat.Length || schedule.Length < 3)
        {
            return null;
        }
        var nanoseconds = long.Parse(schedule[0], CultureInfo.InvariantCulture);
        return new ThreadState(
            process,
            int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
            stat[state] is 'S' or 'Z' or 'X' or 'I',
            TimeSpan.FromMicroseconds(nanoseconds / 1000.0),
            stat[(stat.IndexOf('(') + 1)..(state - 2)],
            long.Parse(schedule[2], CultureInfo.InvariantCulture)
        );
    }
}
