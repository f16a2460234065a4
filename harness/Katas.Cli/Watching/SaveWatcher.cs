using System.Threading.Channels;

namespace Katas.Cli.Watching;

/// <summary>
/// Tells when scripts below a folder were saved, however an editor does that. What the system tells is only a reason to
/// look: what counts is how files differ from how they were at the last look, so a file that was renamed into place is saved
/// like one that was written to. It looks from time to time without a reason, too, for not every disk tells.
/// </summary>
internal sealed class SaveWatcher : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestUnrest = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);
    private readonly string _root;
    private readonly bool _poll;
    private readonly Action<WatchEvent> _tell;
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<bool> _reasons = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly Task _loop;
    private Dictionary<string, Stamp> _before;
    private FileSystemWatcher? _events;
    private bool _isThere = true;

    /// <param name="poll">Look often, and have the system tell nothing.</param>
    /// <param name="tell">Called from a thread of the pool.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public SaveWatcher(string root, bool poll, Action<WatchEvent> tell)
    {
        _root = root;
        _poll = poll;
        _tell = tell;
        _before = Look();
        Listen();
        _loop = Task.Run(LoopAsync);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _events?.Dispose();
        _end.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            if (await ReasonAsync(_poll ? Often : Seldom))
            {
                await CalmAsync();
            }
            LookAgain();
        }
    }

    /// <summary>Whether there was a reason to look within the time.</summary>
    private async Task<bool> ReasonAsync(TimeSpan within)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        time.CancelAfter(within);
        try
        {
            return await _reasons.Reader.ReadAsync(time.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A save is several events; one who saves without end is not waited for.</summary>
    private async Task CalmAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < LongestUnrest && await ReasonAsync(Quiet)) { }
    }

    private void LookAgain()
    {
        Dictionary<string, Stamp> now;
        try
        {
            now = Look();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (_isThere)
            {
                _isThere = false;
                _tell(new FolderSeen(IsThere: false));
            }
            return;
        }
        if (!_isThere)
        {
            _isThere = true;
            Listen();
            _tell(new FolderSeen(IsThere: true));
        }
        // A file that has gone is about to come again under its name; until then there is nothing to check.
        var saved = now.Where(file => !_before.TryGetValue(file.Key, out var stamp) || stamp != file.Value).ToList();
        _before = now;
        if (saved.Count > 0)
        {
            _tell(new Saved([.. saved.OrderBy(file => file.Value.Written).Select(file => file.Key)]));
        }
    }

    private Dictionary<string, Stamp> Look()
    {
        var files = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*.csx", Everywhere))
        {
            if (!file.Name.StartsWith('.'))
            {
                files[Path.GetRelativePath(_root, file.FullName)] = new Stamp(file.Length, file.LastWriteTimeUtc.Ticks);
            }
        }
        return files;
    }

    /// <summary>Hidden folders are no part of a submission, and what cannot be read cannot be checked.</summary>
    private static EnumerationOptions Everywhere =>
        new()
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 8,
            AttributesToSkip = FileAttributes.Hidden,
        };

    private void Listen()
    {
        _events?.Dispose();
        _events = null;
        if (_poll)
        {
            return;
        }
        try
        {
            _events = new FileSystemWatcher(_root)
            {
                IncludeSubdirectories = true,
                NotifyFilter =
                    NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            _events.Changed += (_, file) => Wake(file.Name);
            _events.Created += (_, file) => Wake(file.Name);
            _events.Deleted += (_, file) => Wake(file.Name);
            _events.Renamed += (_, file) => Wake(file.Name);
            _events.Error += (_, _) => _reasons.Writer.TryWrite(true);
            _events.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            _events?.Dispose();
            _events = null;
            _tell(
                new Remarked(
                    $"The system tells of no saves here ({e.Message}), so katas looks once a second; --poll looks more often."
                )
            );
        }
    }

    /// <summary>Our own notes lie below the folder, too.</summary>
    private void Wake(string? name)
    {
        if (name?.StartsWith(".katas", StringComparison.Ordinal) != true)
        {
            _reasons.Writer.TryWrite(true);
        }
    }

    private readonly record struct Stamp(long Length, long Written);
}
