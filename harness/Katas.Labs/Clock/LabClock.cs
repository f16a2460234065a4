using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Katas.Engine.Measuring;

namespace Katas.Labs.Clock;

/// <summary>BenchmarkDotNet in this process, one iteration of one invocation for each turn.</summary>
/// <param name="folder">Where it may keep what it keeps.</param>
internal sealed class LabClock(string folder)
{
    private static readonly Lock OneAtATime = new();

    /// <summary>Lets everyone take a turn in this order; the time of each, in seconds. Not from several threads.</summary>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public IReadOnlyList<double> Time(IReadOnlyList<Trial> order, CancellationToken cancellation)
    {
        lock (OneAtATime)
        {
            var round = new TurnsOfRound(order, cancellation);
            LabTurns.Round = round;
            try
            {
                var summary = BenchmarkRunner.Run(
                    BenchmarkConverter.TypeToBenchmarks(
                        typeof(LabTurns),
                        OneTurnEach.Configuration(new ByPlace(), folder)
                    )
                );
                round.ThrowIfFailed();
                return [.. summary.Reports.OrderBy(report => PlaceOf(report.BenchmarkCase)).Select(SecondsOf)];
            }
            finally
            {
                LabTurns.Round = null;
            }
        }
    }

    private static int PlaceOf(BenchmarkCase benchmark) => (int)benchmark.Parameters[nameof(LabTurns.Place)];

    private static double SecondsOf(BenchmarkReport report) => OneTurnEach.Nanoseconds(report) / 1e9;

    private sealed class ByPlace : DefaultOrderer
    {
        public override IEnumerable<BenchmarkCase> GetExecutionOrder(
            ImmutableArray<BenchmarkCase> benchmarksCase,
            IEnumerable<BenchmarkLogicalGroupRule>? order = null
        ) => benchmarksCase.OrderBy(PlaceOf);
    }
}
