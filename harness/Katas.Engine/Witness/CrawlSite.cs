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
    private readonly KestrelServer _server;
    private readonly Gates _gates;
    private readonly Lock _gate = new();
    private readonly List<Fetch> _fetches = [];
    private readonly Dictionary<string, int> _inFlight = new(StringComparer.Ordinal);
    private SiteModel _model = SiteModel.Empty;

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

    /// <summary>From now on these pages are served, and requests are counted afresh.</summary>
    public void Show(SiteModel model)
    {
        lock (_gate)
        {
            _model = model;
            _fetches.Clear();
            _inFlight.Clear();
        }
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
    }

    private async Task ServeAsync(HttpContext context)
    {
        // As it was sent: the decoded path would not tell %2F from a slash.
        var address = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        SiteModel model;
        lock (_gate)
        {
            model = _model;
            var sameInFlight = _inFlight.GetValueOrDefault(address);
            _fetches.Add(new Fetch(address, Overlapped: sameInFlight > 0));
            _inFlight[address] = sameInFlight + 1;
        }
        var job = SiteModel.Origin + address;
        try
        {
            await PassGateAsync(context, job);
            await AnswerAsync(context, model.Serve(address));
        }
        finally
        {
            _gates.Leave(job);
            lock (_gate)
            {
                if (_inFlight.GetValueOrDefault(address) > 0)
                {
                    _inFlight[address]--;
                }
            }
        }
    }

    /// <summary>Ends early where the client gives the request up.</summary>
    private async Task PassGateAsync(HttpContext context, string job)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Peer.ProcessOf(context.Features.Get<IConnectionSocketFeature>()?.Socket);
        _gates.Arrive(job, process, thread: 0, () => gate.TrySetResult());
        await gate.Task.WaitAsync(context.RequestAborted);
    }

    private static async Task AnswerAsync(HttpContext context, ServedPage page)
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
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(page.Body);
        }
    }

    private sealed class BrokenOffException : Exception;

    private sealed class Application(CrawlSite site) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => site.ServeAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}
