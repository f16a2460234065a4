using System.Net;
using System.Net.Sockets;
using System.Text;
using NUnit.Framework;
using Shouldly;

namespace Katas.Kit.Tests;

/// <summary>What a script meets where no judge is, and what <see cref="Site.Client"/> refuses anywhere.</summary>
[NonParallelizable]
public sealed class OutsideTests
{
    private static readonly string[] OtherAddresses =
    [
        "http://example.org/",
        "http://127.0.0.1/",
        "http://localhost/",
        "http://www.site.test/",
        "https://site.test/",
        "http://site.test:8080/",
        "http://site.test.example.org/",
        "http://site.test@example.org/",
    ];

    [Test]
    public void A_journal_without_a_judge_says_so() =>
        Should
            .Throw<InvalidOperationException>(() => Journal.Started(5))
            .Message.ShouldBe(
                "Journal.Started is answered by the judge, and none is here: run the script with `katas check`."
            );

    [Test]
    public void A_ledger_without_a_judge_says_so()
    {
        var ledger = new Ledger<FileDigest>();

        var refused = Should.Throw<InvalidOperationException>(() => ledger.Append(new FileDigest("/a", "")));

        refused.Message.ShouldStartWith("Ledger.Append is answered by the judge");
    }

    [Test]
    public void A_ledger_cannot_be_made_by_a_script() => typeof(Ledger<Page>).GetConstructors().ShouldBeEmpty();

    [TestCaseSource(nameof(OtherAddresses))]
    public void Another_host_is_refused_in_a_synchronous_send(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        var refused = Should.Throw<HttpRequestException>(() => Site.Client.Send(request));

        refused.HttpRequestError.ShouldBe(HttpRequestError.NameResolutionError);
        refused.Message.ShouldContain("is not the crawl site");
    }

    [TestCaseSource(nameof(OtherAddresses))]
    public async Task Another_host_is_refused_in_an_asynchronous_send(string address)
    {
        // The call itself returns: the refusal comes with its task.
        var getting = Site.Client.GetStringAsync(new Uri(address));

        var refused = await Should.ThrowAsync<HttpRequestException>(getting);

        refused.HttpRequestError.ShouldBe(HttpRequestError.NameResolutionError);
    }

    [Test]
    public void There_is_no_site_without_a_judge_for_a_synchronous_send()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://site.test/");

        Should
            .Throw<HttpRequestException>(() => Site.Client.Send(request))
            .Message.ShouldContain("there is no site here");
    }

    [Test]
    public async Task There_is_no_site_without_a_judge_for_an_asynchronous_send()
    {
        var refused = await Should.ThrowAsync<HttpRequestException>(Site.Client.GetAsync(new Uri("http://site.test/")));

        refused.Message.ShouldContain("there is no site here");
    }

    [Test]
    public void The_client_is_one_and_the_same() => Site.Client.ShouldBeSameAs(Site.Client);

    [Test]
    [CancelAfter(60_000)]
    public async Task Inside_a_room_both_ways_of_sending_reach_its_site(CancellationToken deadline)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "site");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var serving = ServeAsync(listener, requests: 2, deadline);
        var outside = Room.Current;
        Room.Enter(new RoomWithSite(path));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "http://site.test/a?b");
            using var sent = Site.Client.Send(request, deadline);
            using var got = await Site.Client.GetAsync(new Uri("http://SITE.test:80/c"), deadline);

            sent.StatusCode.ShouldBe(HttpStatusCode.Found);
            got.StatusCode.ShouldBe(HttpStatusCode.Found);
            (await serving).ShouldBe(["GET /a?b HTTP/1.1", "GET /c HTTP/1.1"]);
        }
        finally
        {
            Room.Enter(outside);
        }
    }

    /// <summary>Answers each connection's one request with a redirect, which the client must not follow.</summary>
    private static async Task<List<string>> ServeAsync(Socket listener, int requests, CancellationToken deadline)
    {
        var lines = new List<string>();
        while (lines.Count < requests)
        {
            await using var connection = new NetworkStream(await listener.AcceptAsync(deadline), ownsSocket: true);
            using var reader = new StreamReader(connection, Encoding.ASCII);
            lines.Add(await reader.ReadLineAsync(deadline) ?? "");
            while (await reader.ReadLineAsync(deadline) is { Length: > 0 }) { }
            await connection.WriteAsync(
                "HTTP/1.1 302 Found\r\nLocation: http://site.test/x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(),
                deadline
            );
        }
        return lines;
    }

    private sealed class RoomWithSite(string socket) : Room
    {
        public override string? SiteSocket => socket;

        public override void Started(int n) { }

        public override void Append(object? entry) { }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("katas-kit-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
