using System.Globalization;
using System.Net.Sockets;

namespace Katas;

/// <summary>Sends requests for the crawl site through the judge's Unix socket and refuses all others.</summary>
internal sealed class SiteHandler() : DelegatingHandler(Connections())
{
    private const string CaseHeader = "Katas-Case";

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RefuseOtherHosts(request.RequestUri);
        NameTheCase(request);
        return base.Send(request, cancellationToken);
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            RefuseOtherHosts(request.RequestUri);
        }
        catch (HttpRequestException refused)
        {
            return Task.FromException<HttpResponseMessage>(refused);
        }
        NameTheCase(request);
        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>What a case left running must not be taken for the next one's.</summary>
    private static void NameTheCase(HttpRequestMessage request)
    {
        if (Site.CaseHere > 0)
        {
            request.Headers.Remove(CaseHeader);
            request.Headers.Add(CaseHeader, Site.CaseHere.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static SocketsHttpHandler Connections() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            // Completes on the spot (a Unix socket connects or fails at once), so that a synchronous Send stays on its thread.
            ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(Connect()),
        };

    private static NetworkStream Connect()
    {
        var path =
            Room.Current.SiteSocket
            ?? throw new HttpRequestException("there is no site here: only the crawling katas have one");
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

    private static void RefuseOtherHosts(Uri? address)
    {
        if (address is not { Scheme: "http", Host: Site.Host, Port: 80 })
        {
            throw new HttpRequestException(
                HttpRequestError.NameResolutionError,
                $"{address?.GetLeftPart(UriPartial.Authority) ?? "(no address)"} is not the crawl site: Site.Client reaches http://{Site.Host}/ and nothing else."
            );
        }
    }
}
