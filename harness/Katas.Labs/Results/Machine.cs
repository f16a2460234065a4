using System.Globalization;
using System.Runtime.InteropServices;

namespace Katas.Labs.Results;

/// <summary>Where and when it was measured.</summary>
public sealed record Machine
{
    /// <summary>The processor's own name.</summary>
    public required string Processor { get; init; }

    /// <summary>Processors that this process may use.</summary>
    public required int Cores { get; init; }

    /// <summary>Memory, in GiB.</summary>
    public required double MemoryGib { get; init; }

    /// <summary>The operating system.</summary>
    public required string System { get; init; }

    /// <summary>The .NET runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>The clock's version.</summary>
    public required string Clock { get; init; }

    /// <summary>Python, where it ran beside; null where not.</summary>
    public string? Python { get; init; }

    /// <summary>Programs that wanted a processor in the minute before, on average.</summary>
    public required double Load { get; init; }

    /// <summary>When the first lab began.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>This machine, now.</summary>
    public static Machine Here(TimeProvider time, string? python) =>
        new()
        {
            Processor = Line("/proc/cpuinfo", "model name") ?? Line("/proc/cpuinfo", "Hardware") ?? "unknown",
            Cores = Environment.ProcessorCount,
            MemoryGib = Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Pow(2, 30), 1),
            System = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}",
            Runtime = RuntimeInformation.FrameworkDescription,
            Clock =
                $"BenchmarkDotNet {typeof(BenchmarkDotNet.Running.BenchmarkRunner).Assembly.GetName().Version?.ToString(3)}",
            Python = python,
            Load = LoadNow(),
            Began = time.GetUtcNow(),
        };

    /// <summary>What must be known before the figures are read; null where nothing must.</summary>
    public string? Warning =>
        Load > Cores / 2.0
            ? $"Others were at work when it began (load {Load:0.0} on {Cores} processors): a speed-up shows less than this machine has, and the intervals are wide."
            : null;

    private static double LoadNow() =>
        File.Exists("/proc/loadavg")
        && double.TryParse(
            File.ReadAllText("/proc/loadavg").Split(' ')[0],
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var load
        )
            ? load
            : 0;

    private static string? Line(string file, string name) =>
        File.Exists(file)
            ? File.ReadLines(file)
                .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
                ?.Split(':', 2)[^1]
                .Trim()
            : null;
}
