using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Katas.Engine.Witness;

/// <summary>
/// Files as gates: each is a FIFO that the judge keeps open at both ends. Whoever opens it to read gets in at once and
/// then waits for bytes; the system tells the judge. Letting a job go is writing the bytes and closing the judge's end.
/// </summary>
internal sealed class FileGates : IDisposable
{
    /// <summary>What fits into a FIFO without a reader's help; more could block the judge.</summary>
    public const int MostBytes = 60_000;

    private const int EventHeaderBytes = 16;
    private static readonly TimeSpan LongestCatchingUp = TimeSpan.FromSeconds(1);

    /// <summary>Who waits to open a file comes in sooner than this, however busy the machine is.</summary>
    private static readonly TimeSpan LongestComingIn = TimeSpan.FromSeconds(1);
    private readonly Gates _gates;
    private readonly ScriptProcesses? _readers;
    private readonly SafeFileHandle _watch = NativeFiles.NewWatch();
    private readonly Dictionary<int, string> _paths = [];
    private readonly Dictionary<string, SafeFileHandle> _ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SafeFileHandle> _tails = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, byte[]> _contents;
    private readonly Lock _lock = new();
    private readonly string _bell;
    private readonly int _bellNumber;
    private readonly ManualResetEventSlim _rung = new();
    private volatile bool _over;
    private volatile bool _closed;

    /// <param name="contents">The files, each of at most <see cref="MostBytes"/>.</param>
    /// <param name="readers">Whose processes read; null where none of them can be told.</param>
    /// <exception cref="IOException">The FIFOs cannot be made.</exception>
    public FileGates(Gates gates, IReadOnlyDictionary<string, byte[]> contents, ScriptProcesses? readers)
    {
        _gates = gates;
        _contents = contents;
        _readers = readers;
        foreach (var path in contents.Keys)
        {
            NativeFiles.MakeFifo(path);
            _ends[path] = NativeFiles.OpenBothEnds(path);
            _tails[path] = NativeFiles.OpenForReading(path);
            _paths[NativeFiles.Watch(_watch, path)] = path;
        }
        _bell = Path.GetTempFileName();
        _bellNumber = NativeFiles.Watch(_watch, _bell);
        new Thread(Listen) { IsBackground = true, Name = "file gates" }.Start();
    }

    /// <summary>
    /// A file that somebody has open twice at this moment. The news of two opens may be told as one; and news is all that
    /// comes of an open.
    /// </summary>
    public string? OpenTwice(IEnumerable<string> paths) => AllOpenTwice(paths).FirstOrDefault();

    /// <summary>
    /// Released files that somebody waits to open once more: a file is read once. Asked when the case is over, because who
    /// waits is let in by the look. One that is still open from the first time is not said to be opened again.
    /// </summary>
    public IReadOnlyList<string> OpenedAgain()
    {
        lock (_lock)
        {
            var released = _contents.Keys.Where(path => !_ends.ContainsKey(path)).ToList();
            var left = released.Where(path => !_gates.IsInside(path)).ToList();
            // Ours would look like somebody else's; and our closing them, like somebody's leaving.
            _over = true;
            CloseAll(_tails);
            var ends = new Dictionary<string, SafeFileHandle>(StringComparer.Ordinal);
            foreach (var path in released)
            {
                // As long as these are open, whoever waits comes in.
                if (NativeFiles.TryOpenForWriting(path) is { } end)
                {
                    ends[path] = end;
                }
            }
            try
            {
                var inside = ends.Keys.Except(left).ToList();
                SpinWait.SpinUntil(() => inside.Count == 0 || OpenTwice(inside) is not null, LongestComingIn);
                return [.. left.Where(ends.ContainsKey), .. AllOpenTwice(inside)];
            }
            finally
            {
                CloseAll(ends);
            }
        }
    }

    /// <summary>Whether a file was let go and its bytes still wait for somebody to read them.</summary>
    public bool IsUnread(string path)
    {
        lock (_lock)
        {
            return !_ends.ContainsKey(path) && _tails.TryGetValue(path, out var tail) && NativeFiles.Unread(tail) > 0;
        }
    }

    /// <summary>
    /// Returns when everything that was opened before the call has been told: the bell is opened last, and news comes
    /// in order.
    /// </summary>
    public void CatchUp()
    {
        _rung.Reset();
        try
        {
            File.OpenRead(_bell).Dispose();
            _rung.Wait(LongestCatchingUp);
        }
        catch (IOException)
        {
            // The folder has gone, and the case with it.
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _closed = true;
        lock (_lock)
        {
            CloseAll(_ends);
            CloseAll(_tails);
        }
        // Wakes the listener, which then sees that it is over. The bell is ours alone: a script may remove its files.
        try
        {
            File.OpenRead(_bell).Dispose();
            File.Delete(_bell);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _watch.Dispose();
        }
    }

    private static void CloseAll(Dictionary<string, SafeFileHandle> files)
    {
        foreach (var file in files.Values)
        {
            file.Dispose();
        }
        files.Clear();
    }

    private IEnumerable<string> AllOpenTwice(IEnumerable<string> paths) => _readers?.OpenTwice(paths) ?? [];

    private void LetGo(string path)
    {
        SafeFileHandle? end;
        lock (_lock)
        {
            _ends.Remove(path, out end);
        }
        using (end)
        {
            if (end is { IsClosed: false })
            {
                NativeFiles.Write(end, _contents[path]);
            }
        }
    }

    private void Listen()
    {
        using var watch = _watch;
        using var events = new FileStream(watch, FileAccess.Read, bufferSize: 0);
        var buffer = new byte[64 << 10];
        while (!_closed)
        {
            var length = events.Read(buffer);
            for (var at = 0; at + EventHeaderBytes <= length && !_closed; )
            {
                var number = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at));
                var what = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(at + 4));
                at += EventHeaderBytes + BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at + 12));
                if (number == _bellNumber)
                {
                    _rung.Set();
                }
                else if (_paths.TryGetValue(number, out var path))
                {
                    Tell(path, what);
                }
            }
        }
    }

    private void Tell(string path, uint what)
    {
        if ((what & NativeFiles.Opened) != 0)
        {
            _gates.Arrive(path, _readers?.Reader(path) ?? 0, thread: 0, () => LetGo(path));
        }
        if ((what & NativeFiles.ClosedUnwritten) != 0 && !_over)
        {
            _gates.Leave(path);
        }
    }
}
