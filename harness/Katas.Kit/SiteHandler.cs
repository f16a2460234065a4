using System.Net.Sockets;

namespace Katas;

/// <summary>Sends requests for the crawl site through the judge's Unix socket and refuses all others.</summary>
internal sealed class SiteHandler() : DelegatingHandler(Connections())
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RefuseOtherHosts(request.RequestUri);
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
        return base.SendAsync(request, cancellationToken);
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
