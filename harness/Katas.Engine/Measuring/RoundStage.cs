using Katas.Engine.Cases;

namespace Katas.Engine.Measuring;

/// <summary>One round's turns: everyone's inputs are put into their room before, and taken back after.</summary>
internal sealed class RoundStage(
    Workload workload,
    IReadOnlyDictionary<Contestant, (Contender Contender, TimedRunner Runner)> turns
) : ITurnStage
{
    private readonly Dictionary<Contestant, TimedRun> _runs = [];

    /// <summary>What was seen of each.</summary>
    public IReadOnlyDictionary<Contestant, TimedRun> Runs => _runs;

    public void Before(Contestant contestant)
    {
        var (contender, runner) = turns[contestant];
        if (contestant == Contestant.OneCore)
        {
            runner.KeepOnOneCore();
        }
        var inputs = Inputs(contestant, contender, runner);
        JudgeQuiet.WaitAsync().GetAwaiter().GetResult();
        runner.Prepare(inputs);
    }

    public void Run(Contestant contestant) => turns[contestant].Runner.Run();

    /// <summary>Nothing of a contestant is left when the next one's turn comes.</summary>
    public void After(Contestant contestant)
    {
        var runner = turns[contestant].Runner;
        _runs[contestant] = runner.LookAsync().GetAwaiter().GetResult();
        workload.TakeBack();
        runner.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private PreparedCase Inputs(Contestant contestant, Contender contender, TimedRunner runner) =>
        contestant == Contestant.NextToNothing
            ? workload.PlaceLittle(contender.Kata, runner.Room)
            : workload.Place(contender.Kata, runner.Room, workload.All);
}
