using Katas.Cli.Learning;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Measuring;
using Katas.Judging;

namespace Katas.Cli.Watching;

/// <summary>
/// What goes on behind the window: one piece of work at a time. A new one gives the last up, waits until that has gone, and
/// tells what comes of it as events. Safe from one thread.
/// </summary>
internal sealed class WatchWork(LearnerFolder folder, Func<Checker> open, Action<WatchEvent> tell) : IAsyncDisposable
{
    private CancellationTokenSource _now = new();
    private Task _last = Task.CompletedTask;
    private Checker? _checker;
    private (KataId Kata, string Hash)? _checking;

    /// <summary>The number of the piece of work that was begun last.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the script as it is now is being checked already.</summary>
    public bool IsChecking(KataId kata) =>
        _checking is { } checking
        && checking.Kata == kata
        && folder.TextOf(kata) is { } text
        && checking.Hash == TextHash.Of(text);

    /// <summary>Checks one kata, and then makes ready for the next check of it.</summary>
    public void Check(KataId kata)
    {
        Begin(
            async (checker, number, cancellation) =>
            {
                await CheckAsync(checker, kata, number, cancellation);
                tell(new Finished(number));
                await checker.PrepareAsync(kata, cancellation);
            }
        );
        _checking = folder.TextOf(kata) is { } text ? (kata, TextHash.Of(text)) : null;
    }

    /// <summary>Checks these, one after another.</summary>
    public void CheckAll(IReadOnlyList<KataId> katas) =>
        Begin(
            async (checker, number, cancellation) =>
            {
                for (var at = 0; at < katas.Count; at++)
                {
                    tell(new Went(number, $"checking {at + 1} of {katas.Count}: {katas[at]}"));
                    await CheckAsync(checker, katas[at], number, cancellation);
                }
            }
        );

    /// <summary>Measures the speed of a kata that has passed.</summary>
    /// <param name="text">Its script, as it was when it passed.</param>
    public void Measure(KataId kata, KataReport report, string text) =>
        Begin(
            async (checker, number, cancellation) =>
            {
                var began = TimeProvider.System.GetTimestamp();
                var submission = Submission.Find(folder.Root, kata);
                var options = new SpeedOptions(Artifacts: null, how => tell(new Went(number, $"measuring: {how}")));
                var measured = await checker.MeasureAsync(
                    submission,
                    submission.Scripts[0],
                    report,
                    options,
                    cancellation
                );
                tell(new Checked(number, kata, text, measured, TimeProvider.System.GetElapsedTime(began)));
            }
        );

    /// <summary>Whatever goes on is of no interest any more.</summary>
    public void GiveUp()
    {
        _now.Cancel();
        _checking = null;
        Number++;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GiveUp();
        await _last;
        if (_checker is { } checker)
        {
            await checker.DisposeAsync();
        }
        _now.Dispose();
    }

    private void Begin(Func<Checker, int, CancellationToken, Task> work)
    {
        GiveUp();
        var last = _last;
        var number = Number;
        _now.Dispose();
        _now = new CancellationTokenSource();
        var cancellation = _now.Token;
        // A thread of the pool: nothing here may keep the window from being drawn.
        _last = Task.Run(() => RunAsync(last, number, work, cancellation), CancellationToken.None);
    }

    private async Task RunAsync(
        Task last,
        int number,
        Func<Checker, int, CancellationToken, Task> work,
        CancellationToken cancellation
    )
    {
        await last;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            _checker ??= open();
            await work(_checker, number, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Somebody saved again, or went on to something else.
        }
        catch (Exception e)
        {
            tell(new Failed(number, e));
        }
        tell(new Finished(number));
    }

    private async Task CheckAsync(Checker checker, KataId kata, int number, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var text =
            folder.TextOf(kata)
            ?? throw new SubmissionException(
                $"{kata.ScriptPath} is not there; `katas reset {kata}` brings the starter back."
            );
        var submission = Submission.Find(folder.Root, kata);
        var report = await checker.CheckAsync(
            submission,
            submission.Scripts[0],
            cancellation,
            finding => tell(new Found(number, kata, finding))
        );
        if (folder.TextOf(kata) == text)
        {
            tell(new Checked(number, kata, text, report, TimeProvider.System.GetElapsedTime(began)));
        }
    }
}
