namespace Katas;

/// <summary>The site that the crawling katas crawl.</summary>
public static class Site
{
    /// <summary>The crawl site's host name. It exists in the judge alone, on no network.</summary>
    internal const string Host = "site.test";

    /// <summary>The case whose code runs, which goes with it wherever that is continued; 0 where nobody said.</summary>
    private static readonly AsyncLocal<int> Case = new();

    private static readonly Lazy<HttpClient> Shared = new(() => new HttpClient(new SiteHandler()));

    /// <summary>
    /// The client for the crawl site: one per process, of the same name in each, safe from any number of threads.
    /// It cannot be sent to a worker process; name it there.
    /// A request to any other host throws <see cref="HttpRequestException"/>.
    /// </summary>
    public static HttpClient Client => Shared.Value;

    /// <summary>The number of the case whose code runs here; 0 where none does.</summary>
    internal static int CaseHere => Case.Value;

    /// <summary>From here on the calling thread, and what it starts, works for this case.</summary>
    internal static void Enter(int number) => Case.Value = number;
}
