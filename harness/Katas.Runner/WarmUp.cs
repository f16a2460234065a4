using System.Numerics;
using System.Security.Cryptography;
using Katas.Multiprocessing;
using Katas.Wire;

namespace Katas.Runner;

/// <summary>
/// Work of the kind a script will do, done before the script is there, so that all who are timed run on a runtime that has compiled
/// its own part. It is nobody's solution, and gives nothing back that a script could use.
/// </summary>
internal static class WarmUp
{
    /// <param name="input">A case's input; what comes of it is thrown away.</param>
    /// <param name="workers">Jobs at once.</param>
    /// <param name="inProcesses">In a process pool, too.</param>
    public static void Do(CaseInput input, int workers, bool inProcesses)
    {
        switch (input)
        {
            case FilesInput files:
                OnAll(Digest, files.Files, workers, inProcesses);
                break;
            case NumbersInput numbers:
                OnAll(Multiply, numbers.Numbers, workers, inProcesses);
                break;
            case SiteInput site:
                var links = Links(site.Start).Distinct().ToList();
                OnAll(Fetch, links, workers, inProcesses);
                Task.WhenAll(links.Select(FetchAsync)).GetAwaiter().GetResult();
                break;
            default:
                throw new ArgumentException($"no warm-up with {input.GetType().Name}", nameof(input));
        }
    }

    /// <summary>On threads of a pool's own, on those of the thread pool, and in processes.</summary>
    private static void OnAll<T>(Func<T, int> job, IReadOnlyList<T> items, int workers, bool inProcesses)
    {
        using (var threads = new WorkerThreadPool(workers))
        {
            threads.Map(job, items);
        }
        if (inProcesses)
        {
            using var processes = new ProcessPool(workers);
            processes.Map(job, items);
        }
        Parallel.ForEach(items, new ParallelOptions { MaxDegreeOfParallelism = workers }, item => job(item));
        Task.WhenAll(items.Select(item => Task.Run(() => job(item)))).GetAwaiter().GetResult();
    }

    private static int Digest(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(MD5.HashData(content)).Length;
    }

    private static int Multiply(int n)
    {
        Journal.Started(n);
        var product = BigInteger.One;
        for (var factor = 2; factor <= n; factor++)
        {
            product *= factor;
        }
        return (int)product.GetBitLength();
    }

    private static int Fetch(string url) => Links(url).Count;

    private static IReadOnlyList<string> Links(string url) => FetchAsync(url).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<string>> FetchAsync(string url)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        return Html.Title(html).Length > 0 ? Html.Links(url, html) : [];
    }
}
