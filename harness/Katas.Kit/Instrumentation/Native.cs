using System.Runtime.InteropServices;

namespace Katas.Instrumentation;

/// <summary>The one system call .NET has no name for.</summary>
internal static class Native
{
    /// <summary>The kernel's number of the calling thread; 0 where the C library is too old to tell.</summary>
    public static int ThreadId()
    {
        try
        {
            return GetThreadId();
        }
        catch (EntryPointNotFoundException)
        {
            return 0;
        }
    }

    [DllImport("libc", EntryPoint = "gettid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetThreadId();
}
