using Katas.Wire;

namespace Katas.Judging;

/// <summary>What was seen of one case, and nothing that was concluded from it.</summary>
public sealed record CaseFacts
{
    /// <summary>Items of the returned sequence, in order; null where the script gave null.</summary>
    public IReadOnlyList<Answer?> Items { get; init; } = [];

    /// <summary>Tasks of the stream, in the order they were yielded.</summary>
    public IReadOnlyList<TaskFacts> Tasks { get; init; } = [];

    /// <summary>Entries of the ledger, in the order they were appended.</summary>
    public IReadOnlyList<Answer?> Entries { get; init; } = [];

    /// <summary>Requests to the crawl site, in the order in which they came.</summary>
    public IReadOnlyList<Fetch> Fetches { get; init; } = [];

    /// <summary>What was seen at the gates; null where no jobs were held.</summary>
    public HoldFacts? Hold { get; init; }

    /// <summary>How often each factorial was announced, by number; null where nothing is announced.</summary>
    public IReadOnlyDictionary<string, int>? Announced { get; init; }

    /// <summary>Two entries that were inside Append at once.</summary>
    public (LedgerCall First, LedgerCall Second)? Overlap { get; init; }

    /// <summary>Whether the build with probes ran, which is slowed down on purpose.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Conflicting accesses that overlapped in a watched run.</summary>
    public IReadOnlyList<Race> Races { get; init; } = [];

    /// <summary>Where in the script its threads were last seen in a watched run; empty where nobody looked.</summary>
    public IReadOnlyList<ScriptFrame> Waiting { get; init; } = [];

    /// <summary>What went on when the function had ended.</summary>
    public Aftermath Aftermath { get; init; } = Aftermath.None;

    /// <summary>How the case came to its end.</summary>
    public required CaseEnd End { get; init; }

    /// <summary>Wall time of the case.</summary>
    public TimeSpan Elapsed { get; init; }
}

/// <summary>One task of a stream.</summary>
/// <param name="DoneWhenYielded">Whether it was complete at that moment.</param>
/// <param name="Value">Its result; null where the result, or the task itself, is null.</param>
/// <param name="Fault">Its exception.</param>
/// <param name="Settled">False where the case ended before it did.</param>
public sealed record TaskFacts(bool DoneWhenYielded, Answer? Value, Fault? Fault, bool Settled);

/// <summary>How a case ended.</summary>
public abstract record CaseEnd;

/// <summary>The function returned, and its sequence was read to the end.</summary>
public sealed record Returned : CaseEnd;

/// <summary>The function returned null instead of a sequence or a stream.</summary>
public sealed record ReturnedNull : CaseEnd;

/// <summary>An exception came out.</summary>
public sealed record Threw(Fault Fault, Stage Stage) : CaseEnd;

/// <summary>An exception that nobody caught ended the process, on a thread of the script's own.</summary>
public sealed record BroughtDown(Fault Fault) : CaseEnd;

/// <summary>The process ended before the function did.</summary>
/// <param name="ExitCode">Its exit code; 128 + the signal's number where a signal ended it.</param>
/// <param name="LastWords">The end of what it wrote to its error stream, which is where the runtime tells of a stack overflow.</param>
public sealed record ProcessGone(int ExitCode, string LastWords) : CaseEnd;

/// <summary>The case's time was up.</summary>
/// <param name="Limit">The time it had.</param>
/// <param name="InTopLevel">Whether the top-level statements still ran.</param>
/// <param name="Idle">Whether nothing at all ran any more when the time was up.</param>
public sealed record OutOfTime(TimeSpan Limit, bool InTopLevel, bool Idle) : CaseEnd;

/// <summary>It took more of something than a script may, and was stopped.</summary>
public abstract record Overran : CaseEnd;

/// <summary>More memory, all its processes together.</summary>
/// <param name="Bytes">What they had.</param>
/// <param name="LimitBytes">What they may have.</param>
/// <param name="Objects">Whether it was one process's own objects that took more than there is for them.</param>
public sealed record MemoryOverran(long Bytes, long LimitBytes, bool Objects = false) : Overran;

/// <summary>More processes and threads at one time.</summary>
public sealed record TasksOverran(int Tasks, int Limit) : Overran;

/// <summary>More processor time, all its processes together.</summary>
public sealed record ProcessorOverran(TimeSpan Used, TimeSpan Limit) : Overran;

/// <summary>It printed or returned more than it may.</summary>
/// <param name="What">"printed", "returned" or "wrote to one file".</param>
public sealed record TooMuch(string What, long LimitBytes) : CaseEnd;

/// <summary>Bytes came that are no frame of the protocol, or a frame out of turn.</summary>
public sealed record Tampered(string What) : CaseEnd;
