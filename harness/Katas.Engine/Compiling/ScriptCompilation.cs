using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>A submitted script to an assembly, or to the findings that say why there is none.</summary>
internal sealed class ScriptCompilation(ToolFolder tools, string cacheFolder, string temporaryFolder, Cell cell)
    : IAsyncDisposable
{
    private readonly CompileCache _cache = new(cacheFolder, tools);
    private readonly CompilerProcess _compiler = new(tools, temporaryFolder, cell);

    /// <summary>The script as it is written.</summary>
    /// <exception cref="IOException">The compiler cannot be started, or its answer cannot be kept anywhere.</exception>
    public Task<CompileOutcome> CompileAsync(CompileOrder order, CancellationToken cancellation) =>
        BuildAsync(order, ScriptBuild.Plain, cancellation);

    /// <summary>The same with probes; null where there is nothing to watch, or the compiler cannot make it.</summary>
    /// <exception cref="IOException">The compiler cannot be started, or its answer cannot be kept anywhere.</exception>
    public async Task<CompiledScript?> WatchedAsync(CompileOrder order, CancellationToken cancellation) =>
        await BuildAsync(order, ScriptBuild.Watched, cancellation) is CompiledScript script
        && new FileInfo(script.AssemblyFile).Length > 0
            ? script
            : null;

    /// <summary>Has the compiler compile both builds of a script of the kit's own, and keeps neither.</summary>
    /// <exception cref="IOException">The compiler cannot be started.</exception>
    public async Task WarmUpAsync(CompileOrder order, CancellationToken cancellation)
    {
        foreach (var build in Enum.GetValues<ScriptBuild>())
        {
            await AskAsync(order, build, cancellation);
        }
    }

    private async Task<CompileOutcome> BuildAsync(CompileOrder order, ScriptBuild build, CancellationToken cancellation)
    {
        var source = order.Source;
        if (_cache.Find(source, order.Entry, build) is { } known)
        {
            return known;
        }
        var (answer, instead) = await AskAsync(order, build, cancellation);
        return answer switch
        {
            Compiled compiled => _cache.Keep(source, order.Entry, build, compiled, order.KeepBelow),
            NotCompiled refused => new CompileFindings(CompilerPhrases.Findings(refused, order.Entry)),
            null => new CompileFindings([instead!]),
            _ => throw new IOException($"the compiler answered with {answer.GetType().Name}"),
        };
    }

    private Task<(Message? Answer, Finding? Instead)> AskAsync(
        CompileOrder order,
        ScriptBuild build,
        CancellationToken cancellation
    ) =>
        _compiler.AskAsync(
            new CompileRequest(order.Source.Script, order.Source.Texts, order.Source.Outside, order.Entry, build),
            order.Limits.Compile,
            order.Limits.CompilerBytes,
            cancellation
        );

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _compiler.DisposeAsync();
}
