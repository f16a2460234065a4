using Katas.Engine.Compiling;

namespace Katas.Engine.Checking;

/// <summary>A script's second build, made when it is first asked for, or before; null where there is nothing to watch.</summary>
internal sealed class WatchedBuild(ScriptCompilation compilation, CompileOrder order, CancellationToken cancellation)
    : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<CompiledScript?>? _build;

    /// <summary>Begins without waiting for it.</summary>
    public void Begin() => _ = Build();

    /// <exception cref="IOException">The compiler cannot be started, or its answer cannot be kept anywhere.</exception>
    public Task<CompiledScript?> GetAsync() => Build();

    private Task<CompiledScript?> Build()
    {
        lock (_gate)
        {
            return _build ??= compilation.WatchedAsync(order, cancellation);
        }
    }

    /// <summary>The room it is kept in must not go before it is done.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_build is { } build)
        {
            await ((Task)build).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
