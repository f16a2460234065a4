using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;

namespace Katas.Engine.Checking;

/// <summary>The runners of one kata, one after another: a new one only where the script brought the last one down.</summary>
internal sealed class Runners(ToolFolder tools, Room room, Limits limits, RunnerProcess first, KataId kata)
    : IAsyncDisposable
{
    private RunnerProcess? _fresh = first;
    private RunnerProcess? _current;
    private CompiledScript? _loaded;

    /// <summary>How many there have been.</summary>
    public int Count { get; private set; }

    /// <summary>What the script printed in the present one, or in the last.</summary>
    public string Printed { get; private set; } = "";

    /// <summary>A runner that has this build of the script.</summary>
    /// <exception cref="IOException">It cannot be started.</exception>
    public async Task<RunnerProcess> GetAsync(CompiledScript script, CancellationToken cancellation)
    {
        if (_current is null)
        {
            _current = _fresh ?? RunnerProcess.Start(tools, room, limits);
            _fresh = null;
            _loaded = null;
            Count++;
            await _current.ReadyAsync(cancellation);
        }
        if (_loaded != script)
        {
            _current.Load(script, room, kata.Entry);
            _loaded = script;
        }
        return _current;
    }

    /// <summary>Ends the present one with everything it started.</summary>
    public async Task DropAsync()
    {
        if (_current is { } runner)
        {
            _current = null;
            await runner.DisposeAsync();
            Printed = runner.Printed;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        if (_fresh is { } unused)
        {
            await unused.DisposeAsync();
        }
    }
}
