using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;

namespace Katas.Engine.Measuring;

/// <summary>
/// Calibrates the machine with a task's own sequential reference: the same work once by one runner alone and once by a runner
/// on each core, each with its part of it. No other program would do: cores that share what they compute with give other work another gain.
/// </summary>
internal sealed class Calibrator(
    ToolFolder tools,
    RunFolder run,
    KataTask task,
    Contender sequential,
    Workload workload
)
{
    private const int ProbeJobs = 8;
    private const int FewestJobs = 8;

    /// <summary>So long one runner alone is made to work.</summary>
    private static readonly TimeSpan Alone = TimeSpan.FromMilliseconds(150);

    /// <summary>Rounds of one alone, all at once, and one alone again.</summary>
    /// <exception cref="IOException">A runner or the reference failed: our fault.</exception>
    public async Task<TaskCalibration> CalibrateAsync(int rounds, int seed, CancellationToken cancellation)
    {
        var jobTime = await ProbeAsync(seed, cancellation);
        workload.Renew(Math.Max(FewestJobs * Processors.Count, (int)(Alone / jobTime)), seed);
        var (alone, gains, pairs) = (new List<double>(), new List<double>(), new List<double>());
        var (alones, disturbed) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var first = await TimeAsync([workload.All], cancellation);
            var all = await TimeAsync(workload.Parts(Processors.Count), cancellation);
            var second = await TimeAsync([workload.All], cancellation);
            alone.AddRange([first.Time.TotalSeconds, second.Time.TotalSeconds]);
            gains.Add(Math.Log((first.Time.TotalSeconds + second.Time.TotalSeconds) / 2 / all.Time.TotalSeconds));
            pairs.Add(Math.Log(first.Time / second.Time));
            alones += 2;
            disturbed += new[] { first, second }.Count(one => one.Disturbed);
        }
        return new TaskCalibration(
            sequential.Kata.TaskName,
            TimeSpan.FromSeconds(SignedRank.Centre(alone) / workload.Jobs),
            Processors.Count == 1 ? 1 : Math.Exp(SignedRank.Centre(gains)),
            SignedRank.Centre([.. pairs.Select(Math.Abs)]),
            (double)disturbed / alones
        );
    }

    private async Task<TimeSpan> ProbeAsync(int seed, CancellationToken cancellation)
    {
        workload.Renew(ProbeJobs, seed);
        var (time, _) = await TimeAsync([workload.All], cancellation);
        return time / ProbeJobs;
    }

    /// <summary>One runner for each part, all at once: the time until the last is done.</summary>
    private async Task<(TimeSpan Time, bool Disturbed)> TimeAsync(
        IReadOnlyList<IReadOnlyList<int>> parts,
        CancellationToken cancellation
    )
    {
        var runners = await Task.WhenAll(
            parts.Select(_ =>
                TimedRunner.OpenAsync(
                    tools,
                    run,
                    task.Limits,
                    sequential,
                    workload,
                    TimedRuntime.For(sequential.Kata),
                    cancellation
                )
            )
        );
        try
        {
            for (var i = 0; i < parts.Count; i++)
            {
                runners[i].Prepare(workload.Place(sequential.Kata, runners[i].Room, parts[i]));
            }
            var began = TimeProvider.System.GetTimestamp();
            await Task.WhenAll(runners.Select(runner => Task.Run(runner.Run, cancellation)));
            var time = TimeProvider.System.GetElapsedTime(began);
            var runs = new List<TimedRun>();
            foreach (var runner in runners)
            {
                var seen = await runner.LookAsync();
                if (seen.Findings.Count > 0)
                {
                    throw new IOException($"the reference of {sequential.Kata} failed: {seen.Findings[0].Message}");
                }
                runs.Add(seen);
            }
            // Several at once are each other's neighbours: only one alone can tell who else was there.
            return (time, runs.Count == 1 && Disturbance.Of(runs).IsTooMuch);
        }
        finally
        {
            workload.TakeBack();
            foreach (var runner in runners)
            {
                await runner.DisposeAsync();
            }
        }
    }
}
