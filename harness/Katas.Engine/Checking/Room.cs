using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Engine.Witness;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>The place where one kata's script runs: a folder of its own, and the judge's sockets in it.</summary>
internal sealed class Room : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WitnessSocket _witness;
    private readonly Reports _reports = new();
    private int _cases;

    private Room(string folder, CrawlSite? site)
    {
        _folder = folder;
        Site = site;
        TemporaryFolder = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
        _witness = new WitnessSocket(Path.Combine(folder, "witness"), _reports.Add);
    }

    /// <summary>The room's site, where its kata crawls one.</summary>
    public CrawlSite? Site { get; }

    /// <summary>Where the script's processes start and keep what they keep.</summary>
    public string TemporaryFolder { get; }

    /// <exception cref="IOException">Its folder or sockets cannot be made.</exception>
    public static async Task<Room> OpenAsync(RunFolder run, KataId kata)
    {
        var folder = run.NewRoom();
        var site = kata.Task == TaskKind.Crawling ? await CrawlSite.StartAsync(SitePath(folder)) : null;
        return new Room(folder, site);
    }

    /// <summary>The environment of the script's processes.</summary>
    public Dictionary<string, string> Surroundings()
    {
        var environment = Isolation.Surroundings.For(TemporaryFolder);
        environment["KATAS_WITNESS"] = _witness.Path;
        if (Site is not null)
        {
            environment["KATAS_SITE"] = SitePath(_folder);
        }
        return environment;
    }

    /// <summary>An empty folder for the next case's files.</summary>
    public string NewCaseFolder() => Directory.CreateDirectory(Path.Combine(_folder, "files", $"{++_cases}")).FullName;

    /// <summary>What was reported since the last call, in order.</summary>
    public IReadOnlyList<Message> TakeReports() => _reports.Take();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _witness.Dispose();
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A script may leave what even its owner cannot remove; the run's folder goes last.
        }
    }

    private static string SitePath(string folder) => Path.Combine(folder, "site");

    /// <summary>Reports come on the connections' own threads.</summary>
    private sealed class Reports
    {
        private readonly Lock _gate = new();
        private List<Message> _messages = [];

        public void Add(Message message)
        {
            lock (_gate)
            {
                _messages.Add(message);
            }
        }

        public List<Message> Take()
        {
            lock (_gate)
            {
                return Interlocked.Exchange(ref _messages, []);
            }
        }
    }
}
