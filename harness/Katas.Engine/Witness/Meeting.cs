namespace Katas.Engine.Witness;

/// <summary>
/// Keeps those who come until as many are there as may be, so that they go on at the same moment and meet at what they share. Nobody
/// is kept for long: fewer may be all there are. Any thread may call.
/// </summary>
internal sealed class Meeting
{
    private readonly Lock _lock = new();
    private TimeSpan _longest;
    private TaskCompletionSource? _together;
    private int _wanted;
    private int _there;

    /// <summary>
    /// From now on <paramref name="wanted"/> go on together, or as many as have come <paramref name="longest"/> after the first of
    /// them; with fewer than two nobody is kept.
    /// </summary>
    public void Begin(int wanted, TimeSpan longest)
    {
        lock (_lock)
        {
            _wanted = wanted;
            _longest = longest;
            LetGo();
        }
    }

    /// <summary>Completes when the others are there, or are not to be waited for any longer.</summary>
    public Task ComeAsync()
    {
        lock (_lock)
        {
            if (_wanted < 2)
            {
                return Task.CompletedTask;
            }
            var together = _together;
            if (together is null)
            {
                _together = together = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _ = LetGoInTimeAsync(together);
            }
            if (++_there >= _wanted)
            {
                LetGo();
            }
            return together.Task;
        }
    }

    private async Task LetGoInTimeAsync(TaskCompletionSource together)
    {
        await Task.Delay(_longest);
        lock (_lock)
        {
            if (_together == together)
            {
                LetGo();
            }
        }
    }

    private void LetGo()
    {
        _together?.TrySetResult();
        _together = null;
        _there = 0;
    }
}
