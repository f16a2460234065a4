using System.Net;
using System.Net.Sockets;
using System.Text;
using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Witness;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class CrawlSiteTests
{
    private Gates _gates = null!;
    private TemporaryFolder _folder = null!;
    private CrawlSite _site = null!;
    private HttpClient _client = null!;
    private int _cases;

    [SetUp]
    public async Task OpenAsync()
    {
        _folder = new TemporaryFolder();
        _gates = new Gates();
        _site = await CrawlSite.StartAsync(_folder.At("site"), _gates);
        _client = NewClient();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task A_page_comes_with_its_status_type_and_title()
    {
        Show(
            new OnePage("/a")
            {
                Title = "Fish & \"chips\" <b>",
                Status = 404,
                Links = ["/"],
            }
        );

        using var response = await _client.GetAsync(new Uri("http://site.test/a"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var html = await response.Content.ReadAsStringAsync();
        Html.Title(html).ShouldBe("Fish & \"chips\" <b>");
        Html.Links("http://site.test/a", html).ShouldBe(["http://site.test/"]);
    }

    [Test]
    public async Task What_is_no_html_comes_as_it_was_written()
    {
        Show(new OnePage("/notes.txt") { Type = "text/plain", Body = "Größe\n" });

        using var response = await _client.GetAsync(new Uri("http://site.test/notes.txt"));

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await response.Content.ReadAsStringAsync()).ShouldBe("Größe\n");
    }

    [Test]
    public async Task A_path_that_nobody_wrote_is_a_404_with_a_title()
    {
        Show(new OnePage("/"));

        using var response = await _client.GetAsync(new Uri("http://site.test/elsewhere?x=1"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Html.Title(await response.Content.ReadAsStringAsync()).ShouldBe("Not found");
        _site.Fetches().ShouldBe([new Fetch("/elsewhere?x=1", Overlapped: false)]);
    }

    [TestCase("/größe")]
    [TestCase("/a b")]
    [TestCase("/?page=2")]
    [TestCase("/a%2Fb")]
    [TestCase("/寸/法?ä=ö")]
    public async Task A_path_of_any_letters_is_found(string path)
    {
        Show(new OnePage(path) { Title = "Here" });

        using var response = await _client.GetAsync(new Uri($"http://site.test{path}"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        _site.Fetches().ShouldHaveSingleItem().Address.ShouldBe(new Uri($"http://site.test{path}").PathAndQuery);
    }

    [Test]
    public async Task A_path_sent_raw_gets_an_answer_and_harms_nobody()
    {
        Show(new OnePage("/größe") { Title = "Here" });
        await using var raw = await RawAsync("GET /größe HTTP/1.1\r\nHost: site.test\r\nConnection: close\r\n\r\n");

        var answer = await Eventually.InTime(new StreamReader(raw).ReadToEndAsync());

        answer.ShouldStartWith("HTTP/1.1 400");
        (await _client.GetStringAsync(new Uri("http://site.test/größe"))).ShouldContain("<title>Here</title>");
    }

    [Test]
    public async Task A_page_that_breaks_sends_its_head_and_is_asked_for_once()
    {
        for (var round = 1; round <= 20; round++)
        {
            Show(new OnePage("/") { Title = "Start" }, new OnePage("/breaks") { Title = "Broken", Breaks = true });
            // The connection is used already: one that breaks before its head would be tried again.
            await _client.GetStringAsync(new Uri("http://site.test/"));

            using var response = await _client.GetAsync(
                new Uri("http://site.test/breaks"),
                HttpCompletionOption.ResponseHeadersRead
            );
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            await Should.ThrowAsync<HttpRequestException>(() =>
                Eventually.InTime(response.Content.ReadAsByteArrayAsync())
            );

            _site.Fetches().Select(fetch => fetch.Address).ShouldBe(["/", "/breaks"]);
        }
    }

    [Test]
    public async Task A_page_that_breaks_throws_where_the_whole_of_it_is_read()
    {
        Show(new OnePage("/breaks") { Breaks = true });

        await Should.ThrowAsync<HttpRequestException>(() =>
            Eventually.InTime(_client.GetStringAsync(new Uri("http://site.test/breaks")))
        );

        _site.Fetches().ShouldHaveSingleItem();
    }

    [Test]
    public async Task A_repeated_request_is_written_down_and_did_not_overlap()
    {
        Show(new OnePage("/"));

        await _client.GetStringAsync(new Uri("http://site.test/"));
        await _client.GetStringAsync(new Uri("http://site.test/"));

        _site.Fetches().ShouldBe([new Fetch("/", Overlapped: false), new Fetch("/", Overlapped: false)]);
    }

    [Test]
    public async Task One_request_after_another_never_overlaps_whatever_the_connection()
    {
        Show(new OnePage("/"));
        using var other = NewClient();

        for (var round = 1; round <= 300; round++)
        {
            await _client.GetStringAsync(new Uri("http://site.test/"));
            await other.GetStringAsync(new Uri("http://site.test/"));
        }

        _site.Fetches().Count(fetch => fetch.Overlapped).ShouldBe(0);
    }

    [Test]
    public async Task A_request_for_what_is_being_answered_overlaps()
    {
        // Larger than all buffers on the way: the answer is not over until somebody has read it.
        Show(new OnePage("/large") { Title = new string('x', 16 << 20) }, new OnePage("/other"));
        await using var first = await RawAsync("GET /large HTTP/1.1\r\nHost: site.test\r\nConnection: close\r\n\r\n");
        Eventually.True(() => _site.Fetches().Count == 1, "the first request has come");

        await _client.GetStringAsync(new Uri("http://site.test/other"));
        await _client.GetStringAsync(new Uri("http://site.test/large"));
        await Eventually.InTime(new StreamReader(first).ReadToEndAsync());

        _site
            .Fetches()
            .ShouldBe([new Fetch("/large", false), new Fetch("/other", false), new Fetch("/large", Overlapped: true)]);
    }

    [Test]
    public async Task A_request_waits_until_it_is_let_go()
    {
        _gates.Begin(hold: true, () => { });
        Show(new OnePage("/") { Title = "Start" });
        var fetching = _client.GetStringAsync(new Uri("http://site.test/"));
        Eventually.True(() => _gates.Held.Count == 1, "the request has come");

        fetching.IsCompleted.ShouldBeFalse();
        _gates.Held[0].ShouldBe(new HeldJob(0, "http://site.test/", Environment.ProcessId, 0));
        _gates.Open(_gates.Held[0]);

        (await Eventually.InTime(fetching)).ShouldContain("<title>Start</title>");
        Eventually.True(() => !_gates.IsInside("http://site.test/"), "the request is over");
    }

    [Test]
    public async Task Requests_are_let_go_in_any_order()
    {
        _gates.Begin(hold: true, () => { });
        Show(new OnePage("/a"), new OnePage("/b"), new OnePage("/c"));
        var fetching = new[] { "/a", "/b", "/c" }.ToDictionary(
            path => $"http://site.test{path}",
            path => _client.GetStringAsync(new Uri($"http://site.test{path}"))
        );
        Eventually.True(() => _gates.Held.Count == 3, "all requests have come");

        foreach (var job in _gates.Held.Reverse())
        {
            fetching[job.Key].IsCompleted.ShouldBeFalse();
            _gates.Open(job);
            await Eventually.InTime(fetching[job.Key]);
        }

        _gates.Held.ShouldBeEmpty();
    }

    [Test]
    public async Task A_client_that_gives_up_is_held_no_longer()
    {
        _gates.Begin(hold: true, () => { });
        Show(new OnePage("/"), new OnePage("/other"));
        using var giveUp = new CancellationTokenSource();
        var fetching = _client.GetStringAsync(new Uri("http://site.test/"), giveUp.Token);
        Eventually.True(() => _gates.Held.Count == 1, "the request has come");

        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Eventually.InTime(fetching));
        Eventually.True(() => _gates.Held.Count == 0, "the request is over");
        _gates.OpenAll();
        (await _client.GetAsync(new Uri("http://site.test/other"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_page_that_breaks_leaves_its_gate()
    {
        _gates.Begin(hold: true, () => { });
        Show(new OnePage("/") { Breaks = true });
        var fetching = _client.GetStringAsync(new Uri("http://site.test/"));
        Eventually.True(() => _gates.Held.Count == 1, "the request has come");

        _gates.Open(_gates.Held[0]);

        await Should.ThrowAsync<HttpRequestException>(() => Eventually.InTime(fetching));
        Eventually.True(() => !_gates.IsInside("http://site.test/"), "the request is over");
    }

    [Test]
    public async Task The_next_site_counts_afresh()
    {
        Show(new OnePage("/") { Title = "First" });
        await _client.GetStringAsync(new Uri("http://site.test/"));

        Show(new OnePage("/") { Title = "Second" });

        _site.Fetches().ShouldBeEmpty();
        (await _client.GetStringAsync(new Uri("http://site.test/"))).ShouldContain("<title>Second</title>");
        _site.Fetches().ShouldHaveSingleItem().Overlapped.ShouldBeFalse();
    }

    [Test]
    public async Task What_an_earlier_case_left_running_gets_nothing_and_counts_for_nothing()
    {
        Show(new OnePage("/") { Title = "First" });
        using var late = new HttpRequestMessage(HttpMethod.Get, new Uri("http://site.test/"));
        late.Headers.Add("Katas-Case", $"{_cases}");
        Show(new OnePage("/") { Title = "Second" });
        using var prompt = new HttpRequestMessage(HttpMethod.Get, new Uri("http://site.test/"));
        prompt.Headers.Add("Katas-Case", $"{_cases}");

        await Should.ThrowAsync<HttpRequestException>(() => _client.SendAsync(late));

        _site.Fetches().ShouldBeEmpty();
        using var answer = await _client.SendAsync(prompt);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Second");
        _site.Fetches().ShouldHaveSingleItem();
    }

    [Test]
    public async Task Closing_does_not_wait_for_who_is_still_connected()
    {
        Show(new OnePage("/large") { Title = new string('x', 16 << 20) });
        await using var reader = await RawAsync("GET /large HTTP/1.1\r\nHost: site.test\r\n\r\n");
        Eventually.True(() => _site.Fetches().Count == 1, "the request has come");

        await Eventually.InTime(_site.DisposeAsync().AsTask());
    }

    private void Show(params OnePage[] pages) => _site.Show(new SiteModel(pages), ++_cases);

    private async Task<NetworkStream> RawAsync(string request)
    {
        var stream = await ConnectAsync(_folder.At("site"), CancellationToken.None);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        return stream;
    }

    private HttpClient NewClient() =>
        new(
            new SocketsHttpHandler
            {
                ConnectCallback = async (_, cancellation) => await ConnectAsync(_folder.At("site"), cancellation),
            }
        )
        {
            Timeout = House.Deadline,
        };

    private static async Task<NetworkStream> ConnectAsync(string path, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
