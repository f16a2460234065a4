namespace Katas.Judging;

/// <summary>What became of one kata (contract, section 5). <see cref="VerdictCode"/> gives the code that reports print.</summary>
public enum Verdict
{
    /// <summary>Everything the strategy asks for holds.</summary>
    Passed,

    /// <summary>The starter, unchanged.</summary>
    NotStarted,

    /// <summary>The compiler's own messages say why.</summary>
    CompileError,

    /// <summary>The method is missing or has another shape.</summary>
    NoEntryPoint,

    /// <summary>A value differs, is missing, or is there twice.</summary>
    WrongResult,

    /// <summary>Right values in another order than the strategy's.</summary>
    WrongOrder,

    /// <summary>Fewer jobs in flight than workers while jobs were held.</summary>
    NotParallel,

    /// <summary>More jobs in flight than workers.</summary>
    TooManyInFlight,

    /// <summary>Other means than the strategy's: threads where processes were asked for.</summary>
    WrongStructure,

    /// <summary>The same thing was done by two at once.</summary>
    Race,

    /// <summary>A job that failed left no trace.</summary>
    SwallowedError,

    /// <summary>Work, entries or processes after the function had ended.</summary>
    LeftRunning,

    /// <summary>No progress until the deadline, and the processor idle.</summary>
    Hung,

    /// <summary>A limit of time, of a case or of compiling.</summary>
    TimeLimit,

    /// <summary>More memory than the limit.</summary>
    MemoryLimit,

    /// <summary>More processes and threads than the limit.</summary>
    ProcessLimit,

    /// <summary>More printed or returned than the limit.</summary>
    OutputLimit,

    /// <summary>An exception nobody caught.</summary>
    Crashed,

    /// <summary>The process ended by itself.</summary>
    Exited,

    /// <summary>What a script may not do.</summary>
    Forbidden,

    /// <summary>Our own failure; costs the learner nothing.</summary>
    HarnessFault,
}
