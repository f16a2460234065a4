using Katas.Engine.Cases;
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
    private int _cases;

    private Room(string folder, Gates gates, CrawlSite? site)
    {
        _folder = folder;
        Gates = gates;
        Site = site;
        TemporaryFolder = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
        _witness = new WitnessSocket(Path.Combine(folder, "witness"), Report, Answered);
    }

    /// <summary>Where its jobs are held.</summary>
    public Gates Gates { get; }

    /// <summary>Where its ledger's entries come in.</summary>
    public LedgerGate Ledger { get; } = new();

    /// <summary>The room's site, where its kata crawls one.</summary>
    public CrawlSite? Site { get; }

    /// <summary>Where the script's processes start and keep what they keep.</summary>
    public string TemporaryFolder { get; }

    /// <exception cref="IOException">Its folder or sockets cannot be made.</exception>
    public static async Task<Room> OpenAsync(RunFolder run, KataId kata)
    {
        var folder = run.NewRoom();
        var gates = new Gates();
        var site = kata.Task == TaskKind.Crawling ? await CrawlSite.StartAsync(SitePath(folder), gates) : null;
        return new Room(folder, gates, site);
    }

    /// <summary>Makes everything ready for a case; <paramref name="changed"/> is called when something was seen.</summary>
    public void Begin(PreparedCase @case, Action changed)
    {
        Gates.Begin(@case.Hold is not null, changed);
        Ledger.Begin(@case.Hold is not null, changed);
        Site?.Show(@case.Site ?? SiteModel.Empty);
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

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Whoever is still held is let go: its connection ends with it.
        Gates.OpenAll();
        Ledger.LetOut(holdOn: false);
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

    /// <summary>Runs on the connection's own thread; the call that is reported returns when this does.</summary>
    private void Report(Message message, int process)
    {
        switch (message)
        {
            case JobStarted job:
                using (var open = new ManualResetEventSlim())
                {
                    var key = job.Number.ToString();
                    Gates.Arrive(key, process, job.ThreadId, open.Set);
                    open.Wait();
                }
                break;
            case EntryAppended entry:
                Ledger.Enter(entry);
                break;
        }
    }

    /// <summary>Only now can the job have gone on: its thread was woken by the answer.</summary>
    private void Answered(Message message)
    {
        if (message is JobStarted job)
        {
            Gates.Leave(job.Number.ToString());
        }
    }
}
