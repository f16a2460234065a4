using System.Diagnostics;
using Katas.Labs.Work;

namespace Katas.Labs.Arrivals;

/// <summary>Jobs of different lengths that say when they began and ended, on the clock that all processes of a machine share.</summary>
internal static class TimedJobs
{
    private const int Factor = 1000;
    private const int QuickUnit = 40;
    private const int UsualUnit = 200;

    // The longest first, and short ones after it: who gives results in this order keeps the short ones waiting.
    private static readonly int[] Lengths = [5, 1, 2, 1, 3, 1, 2, 1, 1];

    /// <summary>So many jobs, numbered from 1.</summary>
    public static IReadOnlyList<TimedJob> Make(int count, bool quick) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new TimedJob(i + 1, Lengths[i % Lengths.Length] * (quick ? QuickUnit : UsualUnit))),
        ];

    /// <summary>So many products, one after another.</summary>
    public static JobSpan Run(TimedJob job)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < job.Products; i++)
        {
            Jobs.BitsOfProduct(Factor);
        }
        return new JobSpan(job.Number, started, Stopwatch.GetTimestamp());
    }

    /// <summary>The same, but the job of this number fails.</summary>
    public static JobSpan RunOrFail((TimedJob Job, int Failing) item) =>
        item.Job.Number == item.Failing
            ? throw new InvalidOperationException($"job {item.Failing} fails on purpose")
            : Run(item.Job);
}

/// <summary>A job.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Products">How long it is.</param>
internal sealed record TimedJob(int Number, int Products);

/// <summary>When a job ran, in ticks of <see cref="Stopwatch"/>.</summary>
internal sealed record JobSpan(int Number, long Started, long Ended);
