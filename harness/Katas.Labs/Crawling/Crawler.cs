using System.Collections.Concurrent;
using System.Net.Sockets;
using Katas.Multiprocessing;

namespace Katas.Labs.Crawling;

/// <summary>One crawler of many that share a queue of addresses and a dictionary of those seen; in a process or on a thread, it is the same.</summary>
internal static class Crawler
{
    /// <summary>In the queue in place of an address: there are no more.</summary>
    public const string NoMore = "";

    // Longer than any page takes: only a crawler whose host has gone waits it out.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, HttpClient> Clients = new(StringComparer.Ordinal);

    /// <summary>Takes addresses until it is told that there are no more; returns how many pages it has fetched.</summary>
    public static int Crawl(CrawlOrder order)
    {
        var client = Clients.GetOrAdd(order.Socket, NewClient);
        var fetched = 0;
        while (true)
        {
            if (!order.Frontier.TryTake(out var address, Patience))
            {
                continue;
            }
            if (address == NoMore)
            {
                order.Frontier.TaskDone();
                return fetched;
            }
            try
            {
                // TryAdd looks and marks in one step: of all who find a link, one is told that it is new.
                foreach (var link in LinksOf(client, address).Where(link => order.Seen.TryAdd(link, true)))
                {
                    order.Frontier.Put(link);
                }
                fetched++;
            }
            finally
            {
                order.Frontier.TaskDone();
            }
        }
    }

    /// <summary>A whole crawl with so many crawlers on this pool; returns how many pages were fetched.</summary>
    public static int CrawlAll(IWorkerPool pool, int crawlers, string socket, string start)
    {
        using var frontier = new JoinableQueue<string>();
        using var seen = new SharedDictionary<string, bool>();
        seen.TryAdd(start, true);
        frontier.Put(start);
        var order = new CrawlOrder(socket, frontier, seen);
        Task<int>[] crew = [.. Enumerable.Range(0, crawlers).Select(_ => pool.Submit(Crawl, order))];
        var explored = Task.Run(frontier.Join);
        // A crawler that ends before all is explored has failed.
        Task.WaitAny([explored, .. crew]);
        for (var i = 0; i < crawlers; i++)
        {
            frontier.Put(NoMore);
        }
        return Task.WhenAll(crew).GetAwaiter().GetResult().Sum();
    }

    private static IReadOnlyList<string> LinksOf(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = client.Send(request);
        using var body = new StreamReader(response.Content.ReadAsStream());
        return Html.Links(address, body.ReadToEnd());
    }

    private static HttpClient NewClient(string path) =>
        new(
            new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(Connect(path)),
            }
        );

    private static NetworkStream Connect(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>What a crawler needs.</summary>
internal sealed record CrawlOrder(string Socket, JoinableQueue<string> Frontier, SharedDictionary<string, bool> Seen);
