using Katas.Wire;

namespace Katas.Judging;

/// <summary>What was seen of a case whose jobs the judge held at their gates.</summary>
public sealed record HoldFacts
{
    /// <summary>Jobs that had to be in flight at once: as many as workers, or as there are jobs, if those are fewer.</summary>
    public required int Target { get; init; }

    /// <summary>Jobs that may be in flight at once.</summary>
    public required int Allowed { get; init; }

    /// <summary>Most jobs that were at their gates at once.</summary>
    public int Peak { get; init; }

    /// <summary>Whether a case of this kind must reach its target: where a job fails, others may rightly not be begun.</summary>
    public bool MustReach { get; init; } = true;

    /// <summary>The job that was kept while all others were done, and led to more; null where there was none.</summary>
    public string? Kept { get; init; }

    /// <summary>Jobs that had to be in flight after the kept one was let go, and most that were.</summary>
    public (int Target, int Peak) AfterKept { get; init; }

    /// <summary>Processes in which jobs were seen.</summary>
    public IReadOnlyList<int> Processes { get; init; } = [];

    /// <summary>The script's own process.</summary>
    public int Runner { get; init; }

    /// <summary>A program, other than the script and its workers, that did a job; null where none was seen.</summary>
    public string? OtherProgram { get; init; }

    /// <summary>Jobs that came to their gates more than once.</summary>
    public IReadOnlyList<string> Again { get; init; } = [];

    /// <summary>A job that was done, and whose task did not come out while others were held.</summary>
    public string? HeldBack { get; init; }

    /// <summary>A job whose task came out behind that of one that was not done yet.</summary>
    public string? OvertakenBy { get; init; }

    /// <summary>A file that was opened and let go, and that nobody read while others were held.</summary>
    public string? Unread { get; init; }

    /// <summary>Whether a job's failure came out while others were held; null where no job failed.</summary>
    public bool? FailureCameOut { get; init; }

    /// <summary>What the processor did between one job's release and its end; null where it was not measured, or could not be.</summary>
    public WorkSeen? Work { get; init; }
}

/// <summary>One call of Append.</summary>
/// <param name="Key">What its entry is about.</param>
/// <param name="Line">The line it was made from, where it is known; else 0.</param>
public sealed record LedgerCall(string Key, string File, int Line);

/// <summary>Processor time of the thread that had announced a long job, from its release to its end.</summary>
/// <param name="Job">The job.</param>
/// <param name="Announcing">The time.</param>
/// <param name="Other">The most that another thread had, of those that slept while every job was held.</param>
public sealed record WorkSeen(string Job, TimeSpan Announcing, TimeSpan Other);

/// <summary>What was still going on when the function had ended.</summary>
/// <param name="Jobs">Jobs at their gates, or that came to them later.</param>
/// <param name="Entries">Entries that were appended later.</param>
/// <param name="Processes">Processes besides the script's own.</param>
/// <param name="Busy">Whether a thread went on working.</param>
public sealed record Aftermath(IReadOnlyList<string> Jobs, int Entries, int Processes, bool Busy)
{
    /// <summary>Nothing.</summary>
    public static Aftermath None { get; } = new([], 0, 0, Busy: false);

    /// <summary>Whether it is nothing.</summary>
    public bool IsQuiet => Jobs.Count == 0 && Entries == 0 && Processes == 0 && !Busy;
}
