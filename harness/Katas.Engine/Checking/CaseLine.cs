using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>Cases of one kata that are run one after another in one room.</summary>
/// <param name="tell">Told of the first finding of each case, as soon as it is there.</param>
/// <param name="another">A new room of the same kind.</param>
internal sealed class CaseLine(
    ToolFolder tools,
    ReadyRoom ready,
    Func<Task<ReadyRoom>> another,
    KataTask task,
    CheckOptions options,
    CompiledScript compiled,
    WatchedBuild watched,
    Action<Finding>? tell
)
{
    /// <summary>Runners that a script may bring down before the rest of its cases is left out.</summary>
    private const int MaxRunners = 3;
    private const int RunsWithoutDelays = 3;
    private readonly KataId _kata = ready.Kata;
    private readonly Room _room = ready.Room;
    private readonly Runners _runners = ready.Runners(tools, task.Limits);

    /// <summary>What the script printed in it.</summary>
    public string Printed => _runners.Printed;

    /// <summary>What was found in each case, as far as it came.</summary>
    public async Task<IReadOnlyList<CaseOutcome>> RunAsync(
        IReadOnlyList<CaseSpec> specs,
        CancellationToken cancellation
    )
    {
        var outcomes = new List<CaseOutcome>();
        var known = new HashSet<Verdict>();
        foreach (var spec in specs)
        {
            if ((spec.Watch ? await watched.GetAsync() : compiled) is not { } build)
            {
                continue;
            }
            var prepared = ready.Prepared(spec, options.Seed);
            if (prepared.Hold is { } plan)
            {
                prepared = prepared with { Hold = plan with { Known = known } };
            }
            var runner = await _runners.GetAsync(build, cancellation);
            var facts = await RunAsync(spec, prepared, runner, cancellation);
            var found = CaseJudge.Judge(spec.Name, prepared.Expectation, facts);
            if (
                spec.Watch
                && found.Count > 0
                && found[0].Code != Verdict.Race
                && outcomes.TrueForAll(outcome => outcome.Findings.Count == 0)
            )
            {
                await _runners.DropAsync();
                found = await WithoutDelaysAsync(spec, found, cancellation);
            }
            if (found.Count > 0)
            {
                tell?.Invoke(found[0]);
            }
            known.UnionWith(found.Select(finding => finding.Code));
            var report = new CaseReport(spec.Name, KataJudge.Of(found), facts.Elapsed.TotalMilliseconds);
            outcomes.Add(new CaseOutcome(spec, found, report));
            // What goes on would go on into the next case.
            if (facts.End is not (Returned or ReturnedNull or Threw) || !facts.Aftermath.IsQuiet)
            {
                await _runners.DropAsync();
                if (facts.End is OutOfTime or Overran || _runners.Count >= MaxRunners)
                {
                    break;
                }
            }
        }
        if (!options.IsWaitedFor || outcomes.Exists(outcome => outcome.Findings.Count > 0))
        {
            // What it printed is whole only then.
            await _runners.DropAsync();
        }
        return outcomes;
    }

    /// <summary>
    /// Something went wrong in the watched case alone, and no two accesses were seen to meet. If the same inputs go right
    /// without the delays, once in a few times, it is the delays that made it go wrong, and a right program is right at any pace.
    /// </summary>
    private async Task<IReadOnlyList<Finding>> WithoutDelaysAsync(
        CaseSpec spec,
        IReadOnlyList<Finding> found,
        CancellationToken cancellation
    )
    {
        for (var tries = RunsWithoutDelays; tries > 0; tries--)
        {
            var prepared = CaseMaker.Make(_kata, spec, options.Seed, _room.NewCaseFolder()) with { WatchSeed = null };
            var runner = await _runners.GetAsync(compiled, cancellation);
            var facts = await runner.RunAsync(prepared, _room, cancellation);
            await _runners.DropAsync();
            if (CaseJudge.Judge(spec.Name, prepared.Expectation, facts).Count == 0)
            {
                return [CaseJudge.OfThePace(found[0])];
            }
        }
        return found;
    }

    /// <summary>
    /// A count that two threads changed at once never comes to what somebody waits for, idle or looking again and again. Whether it
    /// shows as a race or as an end that never comes is a matter of luck, and no verdict may be.
    /// </summary>
    private async Task<CaseFacts> RunAsync(
        CaseSpec spec,
        PreparedCase prepared,
        RunnerProcess runner,
        CancellationToken cancellation
    )
    {
        if (spec.Watch)
        {
            return await runner.RunAsync(prepared, _room, cancellation);
        }
        await using var look = new SecondLook(tools, another, task, spec, options.Seed, watched, cancellation);
        var mayRace = task.CasesOf(_kata).Any(other => other.Watch);
        var facts = await runner.RunAsync(
            prepared,
            _room,
            cancellation,
            mayRace ? () => look.Begin(runner.Stop) : null
        );
        if (facts.End is not OutOfTime end || !(end.Idle || (mayRace && !end.InTopLevel)))
        {
            return facts;
        }
        await _runners.DropAsync();
        var seen = await look.ResultAsync();
        return facts with { Waiting = end.Idle ? seen.Waiting : [], Races = seen.Races };
    }
}

/// <summary>What was found in one case.</summary>
internal sealed record CaseOutcome(CaseSpec Spec, IReadOnlyList<Finding> Findings, CaseReport Report);
