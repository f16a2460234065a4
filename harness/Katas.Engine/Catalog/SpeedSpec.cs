namespace Katas.Engine.Catalog;

/// <summary>How a task's speed is measured, as kata.yaml describes it.</summary>
/// <param name="Times">What each of its katas may take: where a start weighs more, there has to be more work beside it.</param>
/// <param name="Work">What the work is made of.</param>
public sealed record SpeedSpec(IReadOnlyDictionary<Strategy, SpeedTime> Times, WorkSpec Work)
{
    /// <summary>What the kata of this strategy may take.</summary>
    public SpeedTime TimeOf(Strategy strategy) => Times[strategy];
}

/// <summary>The time of one kata's measuring.</summary>
/// <param name="Limit">The most that it may take.</param>
/// <param name="Target">So long the reference's parallel part is made to take: the calibration of the machine decides how much work that is.</param>
public sealed record SpeedTime(TimeSpan Limit, TimeSpan Target);

/// <summary>One job of a timed run; how many there are is for the calibration to say.</summary>
public abstract record WorkSpec;

/// <summary>Files of random bytes, both sizes included.</summary>
public sealed record FileWork(int MinSize, int MaxSize) : WorkSpec;

/// <summary>Random numbers, both ends included.</summary>
public sealed record NumberWork(int From, int To) : WorkSpec;

/// <summary>A site whose pages all take the same time to be answered.</summary>
/// <param name="Latency">That time.</param>
/// <param name="Workers">Requests that may be in flight: a crawl waits, and needs no cores to do so.</param>
/// <param name="MaxLinks">Links of a page besides those that lead to pages further down.</param>
public sealed record SiteWork(TimeSpan Latency, int Workers, int MaxLinks) : WorkSpec;
