using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Katas.Engine.Measuring;

/// <summary>How BenchmarkDotNet times one turn of each who takes part: in this process, one iteration of one invocation, and nothing before or after.</summary>
internal static class OneTurnEach
{
    /// <param name="orderer">Whose turn comes when.</param>
    /// <param name="folder">Where it may keep what it keeps.</param>
    public static ManualConfig Configuration(IOrderer orderer, string folder)
    {
        var job = Job
            .Default.WithToolchain(InProcessNoEmitToolchain.DontLogOutput)
            .WithStrategy(RunStrategy.Monitoring)
            .WithLaunchCount(1)
            .WithWarmupCount(0)
            .WithIterationCount(1)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithEvaluateOverhead(false)
            .WithGcForce(false);
        return ManualConfig
            .CreateEmpty()
            .AddJob(job)
            .AddLogger(NullLogger.Instance)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .WithOrderer(orderer)
            .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.DisableOptimizationsValidator)
            .WithArtifactsPath(folder);
    }

    /// <summary>What the turn took, in nanoseconds.</summary>
    public static double Nanoseconds(BenchmarkReport report)
    {
        var turn = report.AllMeasurements.Single(measurement =>
            measurement is { IterationMode: IterationMode.Workload, IterationStage: IterationStage.Actual }
        );
        return turn.Nanoseconds / turn.Operations;
    }
}
