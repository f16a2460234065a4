using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Isolation;

namespace Katas.Engine.Checking;

/// <summary>
/// A room with a runner in it, started before there is a script: by the time there is, the runner waits for it. Where there
/// is time, the inputs of all cases are made beforehand, too, and the runner warmed up.
/// </summary>
internal sealed class ReadyRoom : IAsyncDisposable
{
    /// <summary>Jobs that make a case good enough to be warmed up with.</summary>
    private const int SomeJobs = 4;
    private readonly Dictionary<CaseSpec, PreparedCase> _cases = [];
    private RunnerProcess? _runner;
    private Runners? _runners;

    private ReadyRoom(KataId kata, Room room, RunnerProcess runner)
    {
        Kata = kata;
        Room = room;
        _runner = runner;
    }

    /// <summary>The only kata it is for.</summary>
    public KataId Kata { get; }

    public Room Room { get; }

    /// <summary>Whether the runner is still there; one that waits for long may be ended by whoever needs memory.</summary>
    public bool IsFit => _runner?.Processes().Living().Count > 0;

    /// <exception cref="IOException">The room cannot be made, or the runner cannot be started.</exception>
    public static async Task<ReadyRoom> OpenAsync(ToolFolder tools, RunFolder run, KataId kata, Limits limits)
    {
        var room = await Room.OpenAsync(run, kata);
        try
        {
            return new ReadyRoom(kata, room, RunnerProcess.Start(tools, room, limits));
        }
        catch
        {
            await room.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the inputs of its cases, and has the runner do some work that is nobody's solution.</summary>
    /// <param name="own">The cases that will be run in it.</param>
    /// <param name="any">Cases of its kata, one of which may be good to be warmed up with.</param>
    /// <exception cref="IOException">The files cannot be written, or the runner did not come up.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted; the room is good all the same.</exception>
    public async Task WarmUpAsync(
        IEnumerable<CaseSpec> own,
        IEnumerable<CaseSpec> any,
        int seed,
        CancellationToken cancellation
    )
    {
        var runner = _runner ?? throw new InvalidOperationException("its runner was taken already");
        await runner.ReadyAsync(cancellation);
        if (
            any.Where(spec => !spec.Hold && !spec.Watch)
                .Select(spec => Make(spec, seed))
                .FirstOrDefault(IsFitForWarmUp) is
            { } some
        )
        {
            // To its end: a runner in the middle of something else could not take a script.
            await runner.WarmUpAsync(some, Room, inProcesses: false, CancellationToken.None);
        }
        foreach (var spec in own)
        {
            cancellation.ThrowIfCancellationRequested();
            _cases[spec] = Make(spec, seed);
        }
    }

    /// <summary>A case's inputs: those made beforehand, once, or new ones.</summary>
    /// <exception cref="IOException">The files cannot be written.</exception>
    public PreparedCase Prepared(CaseSpec spec, int seed) =>
        _cases.Remove(spec, out var made) ? made : Make(spec, seed);

    /// <summary>The room's runners, of which the first waits already; they are ended with the room at the latest.</summary>
    public Runners Runners(ToolFolder tools, Limits limits)
    {
        var runner = _runner ?? throw new InvalidOperationException("its runner was taken already");
        _runner = null;
        return _runners = new Runners(tools, Room, limits, runner, Kata);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_runners is { } runners)
        {
            await runners.DisposeAsync();
        }
        if (_runner is { } unused)
        {
            _runner = null;
            await unused.DisposeAsync();
        }
        await Room.DisposeAsync();
    }

    private PreparedCase Make(CaseSpec spec, int seed) => CaseMaker.Make(Kata, spec, seed, Room.NewCaseFolder());

    private static bool IsFitForWarmUp(PreparedCase @case) =>
        @case.Expectation.Failing.Count == 0 && @case.Expectation.Answers.Count >= SomeJobs;
}
