namespace Katas.Multiprocessing;

/// <summary>The library as a program: a worker, and nothing else.</summary>
internal static class EntryPoint
{
    private static int Main() => WorkerProgram.Run();
}
