namespace Katas.Engine.Catalog;

/// <summary>How a task's speed is measured, as kata.yaml describes it.</summary>
/// <param name="Limit">The most that measuring one kata may take.</param>
/// <param name="ProcessPoolLimit">The same for a process pool.</param>
/// <param name="Target">So long the reference's parallel part is made to take: the calibration of the machine decides how much work that is.</param>
/// <param name="ProcessPoolTarget">The same for a process pool, whose start has to be small beside the work.</param>
/// <param name="Work">What the work is made of.</param>
public sealed record SpeedSpec(
    TimeSpan Limit,
    TimeSpan ProcessPoolLimit,
    TimeSpan Target,
    TimeSpan ProcessPoolTarget,
    WorkSpec Work
)
{
    /// <summary>The most that measuring a kata of this strategy may take.</summary>
    public TimeSpan LimitOf(Strategy strategy) => strategy == Strategy.ProcessPool ? ProcessPoolLimit : Limit;

    /// <summary>The time that this strategy's reference is made to take.</summary>
    public TimeSpan TargetOf(Strategy strategy) => strategy == Strategy.ProcessPool ? ProcessPoolTarget : Target;
}

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
