using System.Runtime.InteropServices;

namespace Katas.Runner;

/// <summary>The few calls of the C library that .NET has no name for.</summary>
internal static partial class Native
{
    private const int DuplicateCloseOnExec = 1030;
    private const int ReadWrite = 2;

    /// <summary>The operating system's id of the calling thread.</summary>
    [LibraryImport("libc", EntryPoint = "gettid")]
    public static partial int CurrentThreadId();

    /// <summary>
    /// Moves the standard streams out of the script's reach: returns the old input and output under new numbers,
    /// puts nothing on 0 and the error stream on 1, so that whatever the script prints lands there.
    /// </summary>
    public static (int Input, int Output) RehomeStandardStreams()
    {
        var input = Check(Control(0, DuplicateCloseOnExec, 3));
        var output = Check(Control(1, DuplicateCloseOnExec, 3));
        var nothing = Check(Open("/dev/null", ReadWrite));
        Check(Duplicate(nothing, 0));
        Check(Duplicate(2, 1));
        Check(Close(nothing));
        return (input, output);
    }

    /// <summary>Ends the process on the spot: no finally, no exit handler of the script's.</summary>
    [LibraryImport("libc", EntryPoint = "_exit")]
    public static partial void ExitNow(int status);

    private static int Check(int result) =>
        result >= 0 ? result : throw new IOException($"standard streams: error {Marshal.GetLastPInvokeError()}");

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
