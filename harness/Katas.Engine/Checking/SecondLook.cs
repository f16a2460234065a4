using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>
/// A case that does not end is run once more with probes, in a room of its own, to see which lines its threads have come to, and
/// whether a race brought them there. It can begin while the case still has time.
/// </summary>
internal sealed class SecondLook(
    ToolFolder tools,
    Func<Task<ReadyRoom>> another,
    KataTask task,
    CaseSpec spec,
    int seed,
    WatchedBuild watched,
    CancellationToken cancellation
) : IAsyncDisposable
{
    /// <summary>Two accesses that meet at all have met by then, and who waits has come to where he waits.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private Task<Seen>? _looking;

    /// <param name="Waiting">Where in the script its threads were last seen.</param>
    /// <param name="Races">Conflicting accesses that overlapped.</param>
    internal sealed record Seen(IReadOnlyList<ScriptFrame> Waiting, IReadOnlyList<Race> Races);

    /// <summary>Begins to look, beside the case.</summary>
    /// <param name="raceSeen">Called when a race was seen: there is nothing more to wait for.</param>
    public void Begin(Action raceSeen) =>
        _looking ??= Task.Run(async () =>
        {
            var seen = await LookAsync();
            if (seen.Races.Count > 0)
            {
                raceSeen();
            }
            return seen;
        });

    /// <summary>What was seen, now or by the look that was begun before.</summary>
    /// <exception cref="IOException">Our own failure.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public Task<Seen> ResultAsync() => _looking ??= LookAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        if (_looking is { } looking)
        {
            // The case came to its end without it, or has heard what came of it.
            await ((Task)looking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        _over.Dispose();
    }

    private async Task<Seen> LookAsync()
    {
        if (await watched.GetAsync() is not { } build)
        {
            return new Seen([], []);
        }
        await using var ready = await another();
        var runner = await ready.Runners(tools, task.Limits).GetAsync(build, _over.Token);
        var prepared = ready.Prepared(spec, seed);
        var facts = await runner.RunAsync(
            prepared with
            {
                WatchSeed = prepared.WatchSeed ?? seed,
                EndsWhenStill = true,
                Within = Longest,
            },
            ready.Room,
            _over.Token
        );
        return new Seen(facts.End is OutOfTime ? facts.Waiting : [], facts.Races);
    }
}
