using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Cases;

/// <summary>A case with its inputs made and its answers computed.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Workers">Jobs that may be in flight at once.</param>
/// <param name="Input">What the function is given.</param>
/// <param name="Expectation">What a right program gives.</param>
/// <param name="Site">The pages of a crawl.</param>
internal sealed record PreparedCase(
    string Name,
    int Workers,
    CaseInput Input,
    Expectation Expectation,
    SiteModel? Site = null
)
{
    /// <summary>How its jobs are held; null where they are not.</summary>
    public HoldPlan? Hold { get; init; }

    /// <summary>What the delays of a watched run are drawn from; null where it is not watched.</summary>
    public int? WatchSeed { get; init; }

    /// <summary>Whether its jobs wait for each other at their gates: those of a crawl can, where it is watched.</summary>
    public bool Meets => WatchSeed is not null && Site is not null;

    /// <summary>Whether it may end as soon as nothing runs any more: it is known to hang, and is run to see where.</summary>
    public bool EndsWhenStill { get; init; }

    /// <summary>The time it may take, where it is less than the kata's limit.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>What its files hold that are gates, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Gated { get; init; } = new Dictionary<string, byte[]>();
}
