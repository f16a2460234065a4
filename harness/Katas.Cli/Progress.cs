using Spectre.Console;

namespace Katas.Cli;

/// <summary>Many pieces of work, some at a time; their results told in order, as soon as each and all before it are there.</summary>
internal static class Progress
{
    /// <summary>Each script that is checked has a user of its own, and there are not many more.</summary>
    private const int MostAtOnce = 48;

    /// <summary>How many scripts are checked at a time: they mostly wait, for the judge or for what a wrong one never does.</summary>
    public static int WaitingAtOnce => Math.Min(3 * Environment.ProcessorCount, MostAtOnce);

    /// <param name="atOnce">So many are done at a time; as many as there are processors, where nothing is said.</param>
    /// <param name="live">Whether a line shows what is being done; only a person on a terminal wants one.</param>
    public static async Task<IReadOnlyList<TResult>> RunAsync<TItem, TResult>(
        IAnsiConsole console,
        bool live,
        IReadOnlyList<TItem> items,
        Func<TItem, string> name,
        Func<TItem, Task<TResult>> work,
        Action<TResult> tell,
        int? atOnce = null
    )
    {
        var most = atOnce ?? Environment.ProcessorCount;
        if (!live)
        {
            return await RunAsync(items, work, tell, _ => { }, most);
        }
        return await console
            .Status()
            .Spinner(Spinner.Known.Dots)
            .StartAsync(
                "Starting…",
                status =>
                    RunAsync(
                        items,
                        work,
                        tell,
                        at => status.Status = $"{at + 1} of {items.Count}: {name(items[at]).EscapeMarkup()}",
                        most
                    )
            );
    }

    private static async Task<IReadOnlyList<TResult>> RunAsync<TItem, TResult>(
        IReadOnlyList<TItem> items,
        Func<TItem, Task<TResult>> work,
        Action<TResult> tell,
        Action<int> waitingFor,
        int atOnce
    )
    {
        using var free = new SemaphoreSlim(atOnce);
        var running = new List<Task<TResult>>();
        foreach (var item in items)
        {
            running.Add(OneAsync(free, work, item));
        }
        var results = new List<TResult>();
        foreach (var task in running)
        {
            waitingFor(results.Count);
            results.Add(await task);
            tell(results[^1]);
        }
        return results;
    }

    private static async Task<TResult> OneAsync<TItem, TResult>(
        SemaphoreSlim free,
        Func<TItem, Task<TResult>> work,
        TItem item
    )
    {
        await free.WaitAsync();
        try
        {
            return await Task.Run(() => work(item));
        }
        finally
        {
            free.Release();
        }
    }
}
