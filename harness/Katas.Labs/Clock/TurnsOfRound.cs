using System.Runtime.ExceptionServices;

namespace Katas.Labs.Clock;

/// <summary>
/// The turns of one round. An exception that escaped from one would bring BenchmarkDotNet down instead of coming out: the first is kept, the
/// turns after it are skipped, and it is thrown when the round is over.
/// </summary>
internal sealed class TurnsOfRound(IReadOnlyList<Trial> trials, CancellationToken cancellation)
{
    private ExceptionDispatchInfo? _failure;

    public int Count => trials.Count;

    public void Before(int place) =>
        Try(() =>
        {
            trials[place].Before();
            // What the turn before has left is not this one's to clear away.
            GC.Collect();
        });

    public void Run(int place)
    {
        if (_failure is not null)
        {
            return;
        }
        try
        {
            trials[place].Run();
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    public void After(int place) => Try(trials[place].After);

    public void ThrowIfFailed()
    {
        cancellation.ThrowIfCancellationRequested();
        _failure?.Throw();
    }

    private void Try(Action action)
    {
        if (_failure is not null)
        {
            return;
        }
        try
        {
            cancellation.ThrowIfCancellationRequested();
            action();
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }
}
