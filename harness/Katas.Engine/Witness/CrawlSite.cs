using System.Globalization;
using Katas.Engine.Cases;
using Katas.Judging;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Katas.Engine.Witness;

/// <summary>The judge's own site, on a Unix socket: serves one <see cref="SiteModel"/> at a time and writes down who asked for what.</summary>
internal sealed class CrawlSite : IAsyncDisposable
{
    private const int BrokenLength = 1 << 20;

    /// <summary>The kit's client names the case whose code asks.</summary>
    private const string CaseHeader = "Katas-Case";

    /// <summary>So much is sent in one piece.</summary>
    private const int AtOnce = 16 << 10;
    private readonly KestrelServer _server;
    private readonly LatencyPacer _pacer = new();
    private readonly Gates _gates;
    private readonly Lock _gate = new();
    private readonly List<Fetch> _fetches = [];
    private readonly Dictionary<string, int> _inFlight = new(StringComparer.Ordinal);
    private SiteModel _model = SiteModel.Empty;
    private string _case = "";

    private CrawlSite(string socketPath, Gates gates)
    {
        _gates = gates;
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.ListenUnixSocket(socketPath);
        _server = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
    }

    /// <param name="gates">Where each request waits until the judge lets it be answered.</param>
    public static async Task<CrawlSite> StartAsync(string socketPath, Gates gates)
    {
        var site = new CrawlSite(socketPath, gates);
        await site._server.StartAsync(new Application(site), CancellationToken.None);
        return site;
    }

    /// <summary>How long each request is kept before it is answered, where no gate holds it.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Requests that were kept at once.</summary>
    public InFlightMeter InFlight { get; } = new(TimeProvider.System);

    /// <summary>
    /// From now on these pages are served, and requests are counted afresh. Code that an earlier case has left running
    /// gets nothing any more, and counts for nothing.
    /// </summary>
    /// <param name="number">The case's, as the runner knows it; 0 where cases have none.</param>
    public void Show(SiteModel model, int number = 0)
    {
        lock (_gate)
        {
            _case = number.ToString(CultureInfo.InvariantCulture);
            _model = model;
            _fetches.Clear();
            _inFlight.Clear();
        }
        InFlight.Clear();
    }

    /// <summary>Every request since <see cref="Show"/>, in the order in which they came.</summary>
    public IReadOnlyList<Fetch> Fetches()
    {
        lock (_gate)
        {
            return [.. _fetches];
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Not in order: a connection the script left open must not hold the judge up.
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
        _pacer.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var connection = context.Features.Get<IConnectionSocketFeature>()?.Socket;
        if (Peer.HasGone(connection))
        {
            // Given up before we came to read it, which on a busy machine may be when the function, or even the case, has ended.
            context.Abort();
            return;
        }
        // As it was sent: the decoded path would not tell %2F from a slash.
        var address = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var asking = context.Request.Headers[CaseHeader].ToString();
        SiteModel model;
        lock (_gate)
        {
            if (asking.Length > 0 && asking != _case)
            {
                context.Abort();
                return;
            }
            model = _model;
            var sameInFlight = _inFlight.GetValueOrDefault(address);
            _fetches.Add(new Fetch(address, Overlapped: sameInFlight > 0));
            _inFlight[address] = sameInFlight + 1;
        }
        var job = SiteModel.Origin + address;
        var answered = false;
        try
        {
            await PassGateAsync(context, job, Peer.ProcessOf(connection));
            await AnswerAsync(context, model.Serve(address), Answered);
        }
        finally
        {
            Answered();
            _gates.Leave(job);
        }

        void Answered()
        {
            if (!answered)
            {
                answered = true;
                NoLongerInFlight(address);
            }
        }
    }

    private void NoLongerInFlight(string address)
    {
        lock (_gate)
        {
            if (_inFlight.GetValueOrDefault(address) > 0)
            {
                _inFlight[address]--;
            }
        }
    }

    /// <summary>Ends early where the client gives the request up.</summary>
    private async Task PassGateAsync(HttpContext context, string job, int process)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gates.Arrive(job, process, thread: 0, () => gate.TrySetResult());
        await gate.Task.WaitAsync(context.RequestAborted);
        if (Latency > TimeSpan.Zero)
        {
            // Counted only until the answer is on its way: then the client may already ask for the next page.
            using (InFlight.Enter())
            {
                await _pacer.DelayAsync(Latency).WaitAsync(context.RequestAborted);
            }
        }
    }

    /// <param name="beforeLast">Called before the last of it is sent: who has all of it may ask again before we know that it has.</param>
    private static async Task AnswerAsync(HttpContext context, ServedPage page, Action beforeLast)
    {
        context.Response.StatusCode = page.Status;
        context.Response.ContentType = page.ContentType;
        if (page.Breaks)
        {
            context.Response.ContentLength = BrokenLength;
            await context.Response.Body.WriteAsync(page.Body);
            await context.Response.Body.FlushAsync();
            // Not Abort, which may close the connection before the head was sent, and a client that saw no head tries again.
            // After an exception the server sends what it has, and closes.
            throw new BrokenOffException();
        }
        context.Response.ContentLength = page.Body.Length;
        ReadOnlyMemory<byte> body = HttpMethods.IsHead(context.Request.Method) ? default : page.Body;
        if (body.Length > AtOnce)
        {
            await context.Response.Body.WriteAsync(body[..^1]);
            body = body[^1..];
        }
        beforeLast();
        await context.Response.Body.WriteAsync(body);
    }

    private sealed class BrokenOffException : Exception;

    private sealed class Application(CrawlSite site) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => site.ServeAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}
