using System.Collections.Immutable;
using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Katas.Engine.Measuring;

/// <summary>
/// The only clock: BenchmarkDotNet in this process, one iteration of one invocation for each turn. Only this class,
/// <see cref="OneTurnEach"/> and <see cref="Turns"/> know BenchmarkDotNet, so that nothing of it is loaded before speed is measured.
/// </summary>
/// <param name="folder">Where it may keep what it keeps.</param>
internal sealed class BenchmarkClock(string folder)
{
    private static readonly Lock OneAtATime = new();
    private readonly List<Summary> _rounds = [];

    /// <summary>Lets everyone run in this order, and returns the time each took. Not from several threads.</summary>
    /// <exception cref="AggregateException">A turn failed: with what it threw.</exception>
    public IReadOnlyDictionary<Contestant, TimeSpan> Time(IReadOnlyList<Contestant> order, ITurnStage stage)
    {
        lock (OneAtATime)
        {
            var watched = new WatchedStage(stage);
            Turns.Stage = watched;
            try
            {
                var benchmarks = BenchmarkConverter.MethodsToBenchmarks(
                    typeof(Turns),
                    [.. order.Select(contestant => typeof(Turns).GetMethod(contestant.ToString())!)],
                    OneTurnEach.Configuration(new InTurn(order), folder)
                );
                var summary = BenchmarkRunner.Run(benchmarks);
                watched.ThrowIfFailed();
                _rounds.Add(summary);
                return summary.Reports.ToDictionary(ContestantOf, TimeOf);
            }
            finally
            {
                Turns.Stage = null;
            }
        }
    }

    /// <summary>All rounds as one table and its measurements, by BenchmarkDotNet's own exporters.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Export(string artifacts, string name)
    {
        if (_rounds.Count == 0)
        {
            return;
        }
        var last = _rounds.MaxBy(round => round.Reports.Length)!;
        var results = Directory.CreateDirectory(artifacts).FullName;
        var joined = new Summary(
            name,
            [.. last.BenchmarksCases.Select(Joined)],
            last.HostEnvironmentInfo,
            results,
            "",
            TimeSpan.FromTicks(_rounds.Sum(round => round.TotalTime.Ticks)),
            System.Globalization.CultureInfo.InvariantCulture,
            [],
            last.ColumnHidingRules
        );
        foreach (
            var exporter in (IExporter[])
                [MarkdownExporter.GitHub, CsvExporter.Default, CsvMeasurementsExporter.Default, JsonExporter.Full]
        )
        {
            _ = exporter.ExportToFiles(joined, NullLogger.Instance).ToList();
        }
    }

    private BenchmarkReport Joined(BenchmarkCase benchmark)
    {
        var name = benchmark.Descriptor.WorkloadMethod.Name;
        var reports = _rounds
            .SelectMany(round => round.Reports)
            .Where(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == name)
            .ToList();
        return new BenchmarkReport(
            success: true,
            benchmark,
            reports[0].GenerateResult,
            reports[0].BuildResult,
            [.. reports.SelectMany(report => report.ExecuteResults)],
            []
        );
    }

    private static Contestant ContestantOf(BenchmarkReport report) =>
        Enum.Parse<Contestant>(report.BenchmarkCase.Descriptor.WorkloadMethod.Name);

    private static TimeSpan TimeOf(BenchmarkReport report) =>
        TimeSpan.FromMicroseconds(OneTurnEach.Nanoseconds(report) / 1000);

    /// <summary>An exception that escapes from a turn would bring BenchmarkDotNet down instead of coming out.</summary>
    private sealed class WatchedStage(ITurnStage stage) : ITurnStage
    {
        private readonly List<Exception> _failures = [];

        public void Before(Contestant contestant) => Try(() => stage.Before(contestant));

        public void Run(Contestant contestant)
        {
            try
            {
                stage.Run(contestant);
            }
            catch (Exception e)
            {
                _failures.Add(e);
            }
        }

        public void After(Contestant contestant) => Try(() => stage.After(contestant));

        public void ThrowIfFailed()
        {
            if (_failures.Count > 0)
            {
                throw new AggregateException(_failures);
            }
        }

        private void Try(Action action)
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                _failures.Add(e);
            }
        }
    }

    private sealed class InTurn(IReadOnlyList<Contestant> order) : DefaultOrderer
    {
        public override IEnumerable<BenchmarkCase> GetExecutionOrder(
            ImmutableArray<BenchmarkCase> benchmarksCase,
            IEnumerable<BenchmarkLogicalGroupRule>? order1 = null
        ) =>
            order.Select(contestant =>
                benchmarksCase.First(benchmark => benchmark.Descriptor.WorkloadMethod.Name == contestant.ToString())
            );
    }
}
