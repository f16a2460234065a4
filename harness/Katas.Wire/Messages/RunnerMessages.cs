namespace Katas.Wire;

/// <summary>Judge to runner: the compiled script, by its file.</summary>
public sealed record LoadScript(string AssemblyFile, EntryPoint Entry) : Message;

/// <summary>Judge to runner: one case, on a fresh copy of the script.</summary>
/// <param name="Case">Number of the case; every answer to it carries the same.</param>
/// <param name="Workers">Jobs that may be in flight at once.</param>
/// <param name="Held">Whether the judge holds jobs in this case; then callers of the ledger say where they stand.</param>
/// <param name="WatchSeed">For a watched build: what its delays are drawn from; else null.</param>
public sealed record RunCase(int Case, CaseInput Input, int Workers, bool Held, int? WatchSeed) : Message;

/// <summary>Judge to runner, before a script: work of the kind that scripts do, ended as a case is, with nothing returned.</summary>
/// <param name="InProcesses">Whether it is done in a process pool, too.</param>
public sealed record WarmUpCase(int Case, CaseInput Input, int Workers, bool InProcesses) : Message;

/// <summary>Judge to runner, while a watched case runs: what has been seen so far?</summary>
public sealed record TellWatch(int Case) : Message;

/// <summary>What the learner's function is given.</summary>
public abstract record CaseInput;

/// <summary>Absolute paths of files to hash.</summary>
public sealed record FilesInput(IReadOnlyList<string> Files) : CaseInput;

/// <summary>Numbers whose factorials are wanted.</summary>
public sealed record NumbersInput(IReadOnlyList<int> Numbers) : CaseInput;

/// <summary>Address of the first page.</summary>
public sealed record SiteInput(string Start) : CaseInput;

/// <summary>Runner to judge: the top-level statements are done, and the function is called now.</summary>
public sealed record FunctionCalled(int Case) : Message;

/// <summary>Runner to judge: one more item of the returned sequence; null where the script gave null.</summary>
public sealed record ItemReturned(int Case, Answer? Value) : Message;

/// <summary>Runner to judge: one more task of the stream, sent the moment it was yielded.</summary>
/// <param name="Done">Whether the task was complete then.</param>
public sealed record TaskYielded(int Case, int Index, bool Done) : Message;

/// <summary>Runner to judge: a yielded task has its result, or its fault.</summary>
public sealed record TaskSettled(int Case, int Index, Answer? Value, Fault? Fault) : Message;

/// <summary>Runner to judge: the function has ended and its sequence was read to the end.</summary>
/// <param name="Fault">What it threw, if it did.</param>
/// <param name="Stage">How far it had come.</param>
public sealed record CaseEnded(int Case, Fault? Fault, Stage Stage) : Message;

/// <summary>Runner to judge: what a watched case has shown, before its end or where it was asked for.</summary>
/// <param name="Races">Conflicting accesses that overlapped.</param>
/// <param name="Threads">The line each living thread of the script was last at.</param>
public sealed record WatchSeen(int Case, IReadOnlyList<Race> Races, IReadOnlyList<ScriptFrame> Threads) : Message;

/// <summary>Runner to judge: an exception nobody caught is about to end the process.</summary>
public sealed record ProcessFaulted(Fault Fault) : Message;

/// <summary>Where in a case something happened.</summary>
public enum Stage
{
    /// <summary>In the script's own top-level statements.</summary>
    TopLevel,

    /// <summary>In the learner's function, its task or its sequence.</summary>
    Function,

    /// <summary>The function gave null instead of a sequence or a task.</summary>
    NullReturned,
}
