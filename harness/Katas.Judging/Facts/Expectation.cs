using Katas.Wire;

namespace Katas.Judging;

/// <summary>What a right program gives in one case; computed by the judge from the inputs it made.</summary>
/// <param name="Shape">How results come back.</param>
/// <param name="Answers">The right results, in input order (a crawl: breadth-first).</param>
/// <param name="Ordered">Whether the order counts.</param>
public sealed record Expectation(Shape Shape, IReadOnlyList<Answer> Answers, bool Ordered)
{
    /// <summary>Jobs that must fail, by what they are about (a path, an address). Their results are not among the answers.</summary>
    public IReadOnlyList<string> Failing { get; init; } = [];

    /// <summary>Where jobs may run; null where the strategy does not say.</summary>
    public Place? Place { get; init; }

    /// <summary>Jobs that must be announced: how often at the most, by key; null where none are.</summary>
    public IReadOnlyDictionary<string, int>? ToAnnounce { get; init; }

    /// <summary>Whether what fails is a page being fetched, and not a file being read.</summary>
    public bool FailingIsPage { get; init; }

    /// <summary>Wrong values that tell which mistake made them, by key; asked only when a value differs.</summary>
    public Func<string, IReadOnlyList<TellTale>> TellTales { get; init; } = _ => [];

    /// <summary>How a key is shown to a learner: a file's name instead of the judge's own path to it.</summary>
    public Func<string, string> Show { get; init; } = key => key;
}

/// <summary>Where a strategy's jobs run.</summary>
public enum Place
{
    /// <summary>In the script's own process.</summary>
    OwnProcess,

    /// <summary>In processes of their own.</summary>
    WorkerProcesses,
}

/// <summary>A wrong answer that has one usual cause.</summary>
/// <param name="Wrong">The answer.</param>
/// <param name="Cause">A sentence that names the cause.</param>
public sealed record TellTale(Answer Wrong, string Cause);
