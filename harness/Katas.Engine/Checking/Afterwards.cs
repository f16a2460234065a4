using Katas.Engine.Witness;
using Katas.Judging;

namespace Katas.Engine.Checking;

/// <summary>Looks at what goes on when the function has ended: in a right program, nothing.</summary>
internal static class Afterwards
{
    /// <summary>A client that gives requests up, or a worker that is ending, takes a moment to be seen gone.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(3);

    /// <summary>So long a thread may take to show that it works on, on however busy a machine.</summary>
    private static readonly TimeSpan LongestTidying = TimeSpan.FromSeconds(6);

    /// <summary>Processor time of one thread that no tidying up takes.</summary>
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan BetweenCounts = TimeSpan.FromMilliseconds(100);

    /// <summary>The runtime compiles again what was called often, in its own time.</summary>
    private const string CompilerThread = ".NET Tiered";

    /// <summary>More than it ever takes for that: any thread can be called so.</summary>
    private static readonly TimeSpan CompilersWork = TimeSpan.FromSeconds(1.5);

    /// <param name="files">The case's files, where they are gates.</param>
    /// <param name="thoroughly">Whether to wait until the script's processes have fallen still, too.</param>
    public static async Task<Aftermath> LookAsync(
        Room room,
        ScriptProcesses processes,
        FileGates? files,
        bool thoroughly,
        TimeProvider time
    )
    {
        // What was opened before the end is told after it, now and then.
        files?.CatchUp();
        var began = time.GetTimestamp();
        var left = Left(processes);
        while (
            (left > 0 || room.Gates.Held.Count > 0 || room.Ledger.IsOccupied)
            && time.GetElapsedTime(began) is var waited
            && waited < Grace
        )
        {
            await Task.Delay(Stillness.NextGlance(waited), time);
            left = Left(processes);
        }
        var jobs = room.Gates.Held.Where(job => IsThere(job, files, processes)).Select(job => job.Key).ToList();
        var arrived = room.Gates.Arrived.Count;
        var entries = room.Ledger.Entries.Count;
        room.Gates.OpenAll();
        room.Ledger.LetOut(holdOn: false);
        var busy = thoroughly && await IsBusyAsync(processes, time);
        jobs.AddRange(room.Gates.Arrived.Skip(arrived).Select(job => job.Key));
        return new Aftermath(jobs, room.Ledger.Entries.Count - entries, left, busy);
    }

    /// <summary>Of a file that was open twice, both may have left, and the news of it have come as one.</summary>
    private static bool IsThere(HeldJob job, FileGates? files, ScriptProcesses processes) =>
        files is null || job.Process == 0 || processes.HaveOpen(job.Key);

    /// <summary>Processes besides the script's own, those too whose parent has gone.</summary>
    private static int Left(ScriptProcesses processes) =>
        processes.LivingWithOrphans().Count(process => process != processes.Runner);

    private static async Task<bool> IsBusyAsync(ScriptProcesses processes, TimeProvider time)
    {
        using var stillness = new Stillness(processes, TimeProvider.System);
        var began = time.GetTimestamp();
        var before = processes.Runtimes();
        var lastCount = TimeSpan.Zero;
        while (stillness.Look() < Quiet && time.GetElapsedTime(began) is var waited && waited < LongestTidying)
        {
            // Nobody has had half a second of it sooner; and to add up takes much longer than to look.
            var counts = waited - lastCount > BetweenCounts;
            lastCount = counts ? waited : lastCount;
            if (
                counts
                && processes
                    .Threads()
                    .Any(now =>
                        now.Runtime - before.GetValueOrDefault((now.Process, now.Thread))
                        > (IsTheRuntimes(now) ? CompilersWork : Work)
                    )
            )
            {
                return true;
            }
            await Task.Delay(Stillness.NextGlance(waited), time);
        }
        return false;
    }

    private static bool IsTheRuntimes(Witness.ThreadState thread) =>
        thread.Name.StartsWith(CompilerThread, StringComparison.Ordinal);
}
