// Sends itself signal 9 through the C library.
using System.Runtime.InteropServices;

static class C
{
    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Kill(int process, int signal);
}

Page[] Crawl(string start, int workers)
{
    C.Kill(Environment.ProcessId, 9);
    Thread.Sleep(Timeout.Infinite);
    return [];
}
