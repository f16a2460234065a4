using System.Diagnostics.CodeAnalysis;
using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Engine.Witness;
using Katas.Judging;

namespace Katas.Engine.Measuring;

/// <summary>
/// A runner for one timed run and no other: what a script keeps, leaves running or writes down ends with it. It is warmed up before
/// the script comes, so that all are timed on a runtime that has compiled its own part.
/// </summary>
internal sealed class TimedRunner : IAsyncDisposable
{
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(3);

    /// <summary>On a busy machine it may never sleep for so long on end; the round will not count anyway.</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(1);

    private readonly Room _room;
    private readonly RunnerProcess _runner;
    private readonly CancellationToken _cancellation;
    private PreparedCase? _case;
    private CaseRecord? _record;
    private CaseEnd? _end;
    private ProcessorTime? _before;
    private int _ended;

    private TimedRunner(Room room, RunnerProcess runner, CancellationToken cancellation)
    {
        _room = room;
        _runner = runner;
        _cancellation = cancellation;
    }

    /// <param name="runtime">Settings of its runtime: those of <see cref="TimedRuntime"/> for the kata that is measured.</param>
    /// <exception cref="IOException">It did not come up, or the reference failed in it: our fault.</exception>
    public static async Task<TimedRunner> OpenAsync(
        ToolFolder tools,
        RunFolder run,
        Limits limits,
        Contender contender,
        Workload workload,
        IReadOnlyDictionary<string, string> runtime,
        CancellationToken cancellation
    )
    {
        var room = await Room.OpenAsync(run, contender.Kata, runtime);
        RunnerProcess? runner = null;
        try
        {
            runner = RunnerProcess.Start(tools, room, limits);
            await runner.ReadyAsync(cancellation);
            var warmUp = workload.PlaceWarmUp(contender.Kata, room, seed: 0);
            await runner.WarmUpAsync(warmUp, room, contender.Kata.Strategy == Strategy.ProcessPool, cancellation);
            runner.Load(contender.Script, room, contender.Kata.Entry);
            return new TimedRunner(room, runner, cancellation);
        }
        catch
        {
            if (runner is not null)
            {
                await runner.DisposeAsync();
            }
            await room.DisposeAsync();
            throw;
        }
    }

    /// <summary>The room, for the inputs of its run.</summary>
    public Room Room => _room;

    /// <summary>
    /// Waits until its processes sleep: the runtime compiles what the warm-up has called often in its own time, and would take a core
    /// from whoever has the first turn.
    /// </summary>
    public async Task SettleAsync()
    {
        using var stillness = new Stillness(_runner.Processes(), TimeProvider.System);
        var began = TimeProvider.System.GetTimestamp();
        while (stillness.Look() < Settled && TimeProvider.System.GetElapsedTime(began) < LongestSettling)
        {
            await Task.Delay(Glance, _cancellation);
        }
    }

    /// <summary>Its processes stay on one core from now on.</summary>
    public void KeepOnOneCore() => Processors.KeepOnOne(_runner.Processes());

    /// <summary>Makes all ready for the run.</summary>
    [MemberNotNull(nameof(_case), nameof(_record), nameof(_before))]
    public void Prepare(PreparedCase @case)
    {
        _case = @case;
        _record = _runner.Begin(@case, _room);
        _before = ProcessorTime.Now(_runner.Processes());
    }

    /// <summary>The run: one message out, and back the last byte of the answer.</summary>
    public void Run() => _end = _runner.EndAsync(_record!, _case!, _room, _cancellation).GetAwaiter().GetResult();

    /// <summary>Looks at what was seen of the run. The clock has stopped.</summary>
    public async Task<TimedRun> LookAsync()
    {
        var processes = _runner.Processes();
        var spent = ProcessorTime.Now(processes).Since(_before!);
        var inFlight = _room.Site?.InFlight;
        var waited = inFlight?.Sum ?? TimeSpan.Zero;
        var end = _end ?? throw new InvalidOperationException("it was not run");
        var aftermath = end is Returned or ReturnedNull or Threw
            ? await Afterwards.LookAsync(_room, processes, files: null, thoroughly: false, FairClock.Of(processes))
            : Aftermath.None;
        var facts = _record!.Facts(end, spent.Moment) with
        {
            Entries = _room.Ledger.Entries,
            Fetches = _room.Site?.Fetches() ?? [],
            Announced = _case!.Expectation.ToAnnounce is null
                ? null
                : _room.Gates.Arrived.CountBy(job => job.Key).ToDictionary(),
            Overlap = _room.Ledger.Overlap,
            Aftermath = aftermath,
            Hold = Seen(_case, spent, inFlight?.Peak, processes.Runner),
        };
        return new TimedRun(CaseJudge.Judge(_case.Name, _case.Expectation, facts), spent, waited);
    }

    /// <summary>Ends it with all that it started; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            await _runner.DisposeAsync();
            await _room.DisposeAsync();
        }
    }

    /// <summary>
    /// Nothing was held, but who did the jobs was seen all the same where they announced themselves or came to the site;
    /// and at the site, how many at once. Files do not tell who reads them, so where workers are to do the jobs it is
    /// looked at who took the processors.
    /// </summary>
    private HoldFacts? Seen(PreparedCase @case, ProcessorTime spent, int? peak, int runner)
    {
        var arrived = _room.Gates.Arrived;
        var processes = arrived.Select(job => job.Process).Where(process => process != 0).ToHashSet();
        if (@case.Expectation.Place == Place.WorkerProcesses && _room.Site is null && spent.IsMostlyOwn)
        {
            processes.Add(runner);
        }
        return arrived.Count == 0 && processes.Count == 0
            ? null
            : new HoldFacts
            {
                Target = Math.Min(@case.Workers, arrived.Count),
                Allowed = @case.Workers,
                MustReach = false,
                Peak = peak ?? Math.Min(@case.Workers, arrived.Count),
                Processes = [.. processes],
                Runner = runner,
            };
    }
}
