using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Katas.Terminal;

/// <summary>A real terminal of the kernel's with a program in it: keys go in, and a screen is kept of what comes out.</summary>
public sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;

    /// <summary>A program that had this end, too, would never be hung up on.</summary>
    private const int CloseOnExec = 0x80000;
    private const short Readable = 1;
    private const int GlanceMilliseconds = 50;
    private const ulong SetWindowSize = 0x5414;
    private const string InTerminal =
        "exec env --default-signal=HUP,INT,QUIT setsid --ctty \"$@\" < \"$KATAS_PTS\" > \"$KATAS_PTS\" 2>&1";
    private readonly SafeFileHandle _master;
    private readonly FileStream _stream;
    private readonly object _gate = new();
    private readonly Screen _screen;
    private readonly StringBuilder _log = new();
    private readonly Thread _reader;
    private bool _isOver;
    private volatile bool _isClosing;

    private PseudoTerminal(int columns, int rows)
    {
        _master = new SafeFileHandle(Checked(Open(ReadWrite | NoControllingTerminal | CloseOnExec)), ownsHandle: true);
        var descriptor = (int)_master.DangerousGetHandle();
        Checked(Grant(descriptor));
        Checked(Unlock(descriptor));
        Device = NameOf(descriptor);
        _screen = new Screen(columns, rows);
        Resize(columns, rows);
        _stream = new FileStream(_master, FileAccess.ReadWrite, bufferSize: 0);
        _reader = new Thread(Read) { IsBackground = true, Name = "terminal" };
    }

    /// <summary>The program, from its start to its end.</summary>
    public Process Program { get; private set; } = null!;

    /// <summary>The terminal's file.</summary>
    public string Device { get; }

    /// <summary>Everything that was written to it.</summary>
    public string Log
    {
        get
        {
            lock (_gate)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts a program whose terminal this is; util-linux's setsid makes it so.</summary>
    public static PseudoTerminal Start(
        int columns,
        int rows,
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        params IEnumerable<string> command
    )
    {
        var terminal = new PseudoTerminal(columns, rows);
        var start = new ProcessStartInfo("/bin/sh", ["-c", InTerminal, "sh", .. command])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["KATAS_PTS"] = terminal.Device;
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        terminal.Program = Process.Start(start)!;
        terminal._reader.Start();
        return terminal;
    }

    /// <summary>Types.</summary>
    public void Type(string keys) => _stream.Write(Encoding.UTF8.GetBytes(keys));

    /// <summary>Another size; the program is told by the kernel.</summary>
    public void Resize(int columns, int rows)
    {
        lock (_gate)
        {
            _screen.Resize(columns, rows);
        }
        var size = new WindowSize { Rows = (ushort)rows, Columns = (ushort)columns };
        Checked(Control((int)_master.DangerousGetHandle(), SetWindowSize, ref size));
    }

    /// <summary>What the screen shows, asked until it is as wanted; an exception with the screen at the deadline.</summary>
    public Screen WaitFor(Func<Screen, bool> wanted, TimeSpan deadline)
    {
        var until = Stopwatch.GetTimestamp() + (long)(deadline.TotalSeconds * Stopwatch.Frequency);
        lock (_gate)
        {
            while (!wanted(_screen))
            {
                var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), until);
                if (left <= TimeSpan.Zero || _isOver || !Monitor.Wait(_gate, left))
                {
                    throw new TimeoutException(
                        $"The screen never showed what was waited for. It shows:\n{_screen.Text}"
                    );
                }
            }
            return _screen.Copy();
        }
    }

    /// <summary>Closes the terminal under the program.</summary>
    public void HangUp()
    {
        // Not closed before nobody reads any more.
        _isClosing = true;
        _reader.Join();
        _stream.Dispose();
    }

    /// <summary>What it shows now.</summary>
    public Screen Now => WaitFor(_ => true, TimeSpan.Zero);

    /// <inheritdoc />
    public void Dispose()
    {
        // Closing it hangs up: whoever has not ended by then is told so.
        HangUp();
        if (!Program.HasExited)
        {
            Program.Kill(entireProcessTree: true);
        }
        Program.Dispose();
    }

    private void Read()
    {
        var bytes = new byte[65536];
        var decoder = Encoding.UTF8.GetDecoder();
        var text = new char[65536];
        while (true)
        {
            if (!HasNews())
            {
                if (_isClosing)
                {
                    return;
                }
                continue;
            }
            int count;
            try
            {
                count = _stream.Read(bytes);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The last program has closed it.
                count = 0;
            }
            lock (_gate)
            {
                var length = decoder.GetChars(bytes, 0, count, text, 0);
                _log.Append(text, 0, length);
                _screen.Write(text.AsSpan(0, length));
                _isOver = count == 0;
                Monitor.PulseAll(_gate);
            }
            if (count == 0)
            {
                return;
            }
        }
    }

    /// <summary>Waits a moment for something to read.</summary>
    private bool HasNews()
    {
        var wanted = new Wanted { Descriptor = (int)_master.DangerousGetHandle(), Events = Readable };
        return Poll(ref wanted, 1, GlanceMilliseconds) != 0;
    }

    private static int Checked(int result) =>
        result >= 0 ? result : throw new IOException($"no terminal: {Marshal.GetLastPInvokeErrorMessage()}");

    private static unsafe string NameOf(int descriptor)
    {
        var name = stackalloc byte[128];
        return NameInto(descriptor, name, 128) == 0
            ? Marshal.PtrToStringUTF8((nint)name)!
            : throw new IOException("the terminal has no name");
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial int Open(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    private static partial int Grant(int descriptor);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    private static partial int Unlock(int descriptor);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static unsafe partial int NameInto(int descriptor, byte* name, nuint length);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref Wanted wanted, ulong count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, ulong request, ref WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private struct Wanted
    {
        public int Descriptor;
        public short Events;
        public short Seen;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
