namespace Katas.Engine.Isolation;

/// <summary>How the files of a control group are called: the kernel has two generations of them.</summary>
internal sealed record CgroupDialect
{
    public required string MemoryLimit { get; init; }

    /// <summary>Of memory and swap together in the first generation, of swap alone in the second.</summary>
    public required string SwapLimit { get; init; }

    public required bool SwapLimitHoldsMemory { get; init; }

    public required string MemoryUsed { get; init; }

    public required string MemoryEvents { get; init; }

    public required string ProcessorUsed { get; init; }

    /// <summary>Empty where the file is one bare number.</summary>
    public required string ProcessorKey { get; init; }

    public required double ProcessorUnitsPerSecond { get; init; }

    /// <summary>Each controller in a tree of its own.</summary>
    public static CgroupDialect First { get; } =
        new()
        {
            MemoryLimit = "memory.limit_in_bytes",
            SwapLimit = "memory.memsw.limit_in_bytes",
            SwapLimitHoldsMemory = true,
            MemoryUsed = "memory.usage_in_bytes",
            MemoryEvents = "memory.oom_control",
            ProcessorUsed = "cpuacct.usage",
            ProcessorKey = "",
            ProcessorUnitsPerSecond = 1e9,
        };

    /// <summary>One tree for all.</summary>
    public static CgroupDialect Second { get; } =
        new()
        {
            MemoryLimit = "memory.max",
            SwapLimit = "memory.swap.max",
            SwapLimitHoldsMemory = false,
            MemoryUsed = "memory.current",
            MemoryEvents = "memory.events",
            ProcessorUsed = "cpu.stat",
            ProcessorKey = "usage_usec",
            ProcessorUnitsPerSecond = 1e6,
        };
}
