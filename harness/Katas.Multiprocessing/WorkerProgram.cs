using Katas.Multiprocessing.Hosting;
using Katas.Multiprocessing.Serving;

namespace Katas.Multiprocessing;

/// <summary>
/// The program that pools start their workers with. Without a word here the library starts itself by <c>dotnet exec</c>, with the
/// dependencies of the running program; a program that is published as one file, or wants a worker of its own, names it.
/// </summary>
public static class WorkerProgram
{
    private static volatile Command? chosen;

    internal static Command Current => chosen ?? Command.OwnWorker();

    /// <summary>
    /// Names the program for every pool that this process makes from now on. It must call <see cref="Run"/> before it uses
    /// <see cref="Console"/>. Any thread may call.
    /// </summary>
    /// <param name="fileName">A path, or a name found on the PATH.</param>
    /// <param name="arguments">Its arguments, one each, without quotes.</param>
    public static void Use(string fileName, params string[] arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        ArgumentNullException.ThrowIfNull(arguments);
        chosen = new Command(fileName, [.. arguments]);
    }

    internal static void UseOwn() => chosen = null;

    /// <summary>
    /// Makes this process a worker: serves the pool that started it on the calling thread until that pool lets it go.
    /// From here on, standard input is empty and standard output goes where standard error goes.
    /// </summary>
    /// <returns>The exit code for the process.</returns>
    public static int Run() => WorkerLoop.Serve();
}
