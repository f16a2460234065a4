using Katas.Engine.Catalog;
using Katas.Wire;

namespace Katas.Engine.Measuring;

/// <summary>
/// Settings of the runtime in timed runs, by environment variable. All who are compared in a kata run under the same ones, a
/// sequential reference under those of the kata that it is compared in.
/// </summary>
internal static class TimedRuntime
{
    /// <summary>
    /// What was called often is not compiled again: it takes a core in the middle of the run, or from whoever has the next turn, and a
    /// pool's workers would do it once each in a life that is too short for it.
    /// </summary>
    private static readonly (string, string) CompileOnce = ("DOTNET_TC_CallCounting", "0");

    /// <summary>
    /// A script's methods are compiled well at once: it is loaded anew in each run, and the quick first version of its loops would be what is
    /// timed. A crawl waits; it is spared the time that takes.
    /// </summary>
    private static readonly (string, string) CompileWell = ("DOTNET_TC_QuickJit", "0");

    /// <summary>
    /// New objects get 16 MiB before they are looked through: with the usual quarter of a megabyte to a few, threads that multiply large
    /// numbers stop for each other hundreds of times in a run, and two of them are no faster than one. Processes do not share
    /// their memory, and would only take longer to start.
    /// </summary>
    private static readonly (string, string) CollectSeldom = ("DOTNET_GCgen0size", "0x1000000");

    private static readonly Dictionary<string, string> Waiting = Of(CompileOnce);
    private static readonly Dictionary<string, string> Processes = Of(CompileOnce, CompileWell);
    private static readonly Dictionary<string, string> Threads = Of(CompileOnce, CompileWell, CollectSeldom);

    /// <summary>Those in which this kata is measured.</summary>
    public static IReadOnlyDictionary<string, string> For(KataId kata) =>
        kata.Task == TaskKind.Crawling ? Waiting
        : kata.Strategy == Strategy.ProcessPool ? Processes
        : Threads;

    private static Dictionary<string, string> Of(params (string Name, string Value)[] settings) =>
        settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
}
