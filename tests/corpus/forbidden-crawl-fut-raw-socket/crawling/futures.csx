// Opens a TCP connection to a public address. Wrong (forbidden): network outside; where the sandbox has none the SocketException ends the script (crashed).
using System.Net.Sockets;

async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    using var tcp = new TcpClient();
    using var soon = new CancellationTokenSource(3000);
    await tcp.ConnectAsync("192.0.2.1", 80, soon.Token);
    yield return Task.FromResult(new Page(start, 200, ""));
}
