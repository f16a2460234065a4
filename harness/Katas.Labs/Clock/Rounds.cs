using Katas.Labs.Results;

namespace Katas.Labs.Clock;

/// <summary>Everyone in turn, round after round, to and fro: what drifts over a round then favours nobody.</summary>
internal static class Rounds
{
    /// <summary>The times of all trials, in their order.</summary>
    /// <param name="after">Called when a round is over, with the seconds of each trial in their order.</param>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static IReadOnlyList<Measured> Take(
        LabRun run,
        IReadOnlyList<Trial> trials,
        Action<IReadOnlyList<double>>? after = null
    )
    {
        WarmUp(run, trials);
        var seconds = trials.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < run.Rounds; round++)
        {
            run.Say($"round {round + 1} of {run.Rounds}");
            var forth = round % 2 == 0;
            var times = run.Clock.Time(forth ? trials : [.. trials.Reverse()], run.Cancellation);
            IReadOnlyList<double> inOrder = forth ? times : [.. times.Reverse()];
            for (var i = 0; i < trials.Count; i++)
            {
                seconds[i].Add(inOrder[i]);
            }
            after?.Invoke(inOrder);
        }
        return [.. trials.Select((trial, i) => new Measured(trial.Variant, seconds[i]))];
    }

    /// <summary>Code is compiled and caches are filled in turns that nobody counts.</summary>
    private static void WarmUp(LabRun run, IReadOnlyList<Trial> trials)
    {
        for (var i = 0; i < run.WarmUps; i++)
        {
            run.Say("warming up");
            foreach (var trial in trials)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                trial.Before();
                trial.Run();
                trial.After();
            }
        }
    }
}
