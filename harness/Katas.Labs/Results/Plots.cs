using Katas.Judging;

namespace Katas.Labs.Results;

/// <summary>Something measured, over something that was varied.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Across">What was varied.</param>
/// <param name="Up">What was measured, with its unit.</param>
/// <param name="Series">The lines.</param>
public sealed record LinePlot(string Title, string Across, string Up, IReadOnlyList<Series> Series)
{
    /// <summary>Whether what was varied goes up by factors.</summary>
    public bool AcrossInFactors { get; init; }

    /// <summary>Whether what was measured lies so far apart that only factors can be seen.</summary>
    public bool UpInFactors { get; init; }
}

/// <summary>One line.</summary>
/// <param name="Label">What it is.</param>
/// <param name="IsComputed">Whether it was worked out and not measured.</param>
public sealed record Series(string Label, IReadOnlyList<Point> Points, bool IsComputed = false);

/// <summary>One point.</summary>
/// <param name="Across">What was varied.</param>
/// <param name="Up">What was measured.</param>
public sealed record Point(double Across, Estimate Up)
{
    /// <summary>A point that was worked out.</summary>
    public static Point At(double across, double up) => new(across, new Estimate(up, up, up));
}

/// <summary>When jobs ran, and when their results came.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Lanes">One a variant, on the same scale.</param>
public sealed record Timeline(string Title, IReadOnlyList<Lane> Lanes);

/// <summary>One variant's run.</summary>
/// <param name="Variant">Whose.</param>
/// <param name="Total">How long the run took, in seconds.</param>
/// <param name="Jobs">In the order in which they were given.</param>
public sealed record Lane(Variant Variant, double Total, IReadOnlyList<JobTimes> Jobs)
{
    /// <summary>The most jobs that ran at one moment.</summary>
    public int MostAtOnce =>
        Jobs.Count == 0
            ? 0
            : Jobs.Max(job => Jobs.Count(other => other.Started <= job.Started && job.Started < other.Ended));

    /// <summary>When the first result was there to be used, in seconds.</summary>
    public double FirstResult => Jobs.Min(job => job.Arrived);

    /// <summary>How long a result lay ready until it could be used, on average, in seconds.</summary>
    public double MeanWait => Jobs.Average(job => Math.Max(0, job.Arrived - job.Ended));
}

/// <summary>One job, in seconds from the beginning of the run.</summary>
/// <param name="Job">Its number.</param>
/// <param name="Started">When a worker began it.</param>
/// <param name="Ended">When the worker had its result.</param>
/// <param name="Arrived">When the caller had its result.</param>
public sealed record JobTimes(int Job, double Started, double Ended, double Arrived);
