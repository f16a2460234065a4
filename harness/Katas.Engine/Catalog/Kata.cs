using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Catalog;

/// <summary>One task of the kit: what its kata.yaml says, and where its texts are.</summary>
public sealed record KataTask
{
    /// <summary>Which task.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>The folder with README.md, kata.yaml and starters/.</summary>
    public required string Folder { get; init; }

    /// <summary>What its scripts may use.</summary>
    public required Limits Limits { get; init; }

    /// <summary>Points.</summary>
    public required Weights Weights { get; init; }

    /// <summary>The cases, from simple to hard.</summary>
    public required IReadOnlyList<CaseSpec> Cases { get; init; }

    /// <summary>How speed is measured; null where it is not.</summary>
    public SpeedSpec? Speed { get; init; }

    /// <summary>Its katas.</summary>
    public required IReadOnlyList<Kata> Katas { get; init; }

    /// <summary>The cases of one of its katas.</summary>
    public IEnumerable<CaseSpec> CasesOf(KataId kata) => Cases.Where(spec => spec.IsFor(kata));
}

/// <summary>One kata as kata.yaml describes it.</summary>
/// <param name="Title">A few words.</param>
/// <param name="About">One sentence.</param>
/// <param name="Article">Rows of the article it is the home of.</param>
/// <param name="Hints">From a nudge to nearly the answer.</param>
public sealed record Kata(
    KataId Id,
    string Title,
    string About,
    IReadOnlyList<string> Article,
    IReadOnlyList<string> Hints
)
{
    /// <summary>Hints for what the judge found: they come before the others while that is the verdict.</summary>
    public IReadOnlyDictionary<Verdict, IReadOnlyList<string>> HintsByVerdict { get; init; } =
        new Dictionary<Verdict, IReadOnlyList<string>>();
}

/// <summary>What a script may use.</summary>
/// <param name="Compile">Time to compile.</param>
/// <param name="Case">Time of one case.</param>
/// <param name="CompilerBytes">Memory of the compiler.</param>
/// <param name="OutputBytes">What it may print in one kata.</param>
/// <param name="AnswerBytes">What it may return in one kata.</param>
public sealed record Limits(TimeSpan Compile, TimeSpan Case, long CompilerBytes, long OutputBytes, long AnswerBytes)
{
    /// <summary>Memory of the script and all it starts.</summary>
    public long MemoryBytes { get; init; } = 512L << 20;

    /// <summary>Processes and threads at one time.</summary>
    public int Tasks { get; init; } = 512;

    /// <summary>Processor time of one case, of all processors together.</summary>
    public TimeSpan Processor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The largest file, and all that a script may keep in files.</summary>
    public long FileBytes { get; init; } = 64 << 20;
}
