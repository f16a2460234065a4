using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>A submitted script to an assembly, or to the findings that say why there is none.</summary>
internal sealed class ScriptCompilation(ToolFolder tools, string cacheFolder, string temporaryFolder) : IAsyncDisposable
{
    private readonly CompileCache _cache = new(cacheFolder, tools);
    private readonly CompilerProcess _compiler = new(tools, temporaryFolder);

    /// <param name="keepBelow">A folder for the assembly where the cache cannot be written to.</param>
    /// <exception cref="IOException">The compiler cannot be started, or its answer cannot be kept anywhere.</exception>
    public async Task<CompileOutcome> CompileAsync(
        ScriptSource source,
        EntryPoint entry,
        Limits limits,
        string keepBelow,
        CancellationToken cancellation
    )
    {
        if (_cache.Find(source, entry) is { } known)
        {
            return known;
        }
        var request = new CompileRequest(source.Script, source.Texts, source.Outside, entry);
        var (answer, instead) = await _compiler.CompileAsync(
            request,
            limits.Compile,
            limits.CompilerBytes,
            cancellation
        );
        return answer switch
        {
            Compiled compiled => _cache.Keep(source, entry, compiled, keepBelow),
            NotCompiled refused => new CompileFindings(CompilerPhrases.Findings(refused, entry)),
            null => new CompileFindings([instead!]),
            _ => throw new IOException($"the compiler answered with {answer.GetType().Name}"),
        };
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _compiler.DisposeAsync();
}
