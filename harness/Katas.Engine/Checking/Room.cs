using System.Security.Cryptography;
using System.Text;
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
    private Action _changed = () => { };
    private int _cases;

    private Room(string folder, Cell cell, Gates gates, CrawlSite? site)
    {
        _folder = folder;
        Cell = cell;
        Gates = gates;
        Site = site;
        TemporaryFolder = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
        Directory.CreateDirectory(FilesFolder);
        Directory.CreateDirectory(ScriptFolder);
        _witness = new WitnessSocket(Path.Combine(folder, "witness"), Report, Answered, Tamper);
        cell.Admit(folder);
        cell.Connect(_witness.Path);
        if (site is not null)
        {
            cell.Connect(SitePath(folder));
        }
    }

    /// <summary>Where its runners are started.</summary>
    public Cell Cell { get; }

    /// <summary>Where its jobs are held.</summary>
    public Gates Gates { get; }

    /// <summary>Where its ledger's entries come in.</summary>
    public LedgerGate Ledger { get; } = new();

    /// <summary>The room's site, where its kata crawls one.</summary>
    public CrawlSite? Site { get; }

    /// <summary>Where the script's processes start and keep what they keep.</summary>
    public string TemporaryFolder { get; }

    /// <summary>What came over the witness socket that was not sent by the kit's calls; null where nothing did.</summary>
    public string? Tampering { get; private set; }

    /// <summary>What the script's processes see of the room.</summary>
    public IReadOnlyList<string> Windows =>
        [FilesFolder, ScriptFolder, _witness.Path, .. Site is null ? (string[])[] : [SitePath(_folder)]];

    private string FilesFolder => Path.Combine(_folder, "files");

    private string ScriptFolder => Path.Combine(_folder, "script");

    /// <summary>Settings of the runtime that differ from the usual ones, by environment variable.</summary>
    public IReadOnlyDictionary<string, string> RuntimeSettings { get; init; } = new Dictionary<string, string>();

    /// <exception cref="IOException">Its folder or sockets cannot be made.</exception>
    public static Task<Room> OpenAsync(RunFolder run, KataId kata) =>
        OpenAsync(run, kata, new Dictionary<string, string>());

    /// <summary>The same with settings of the runtime that differ from the usual ones.</summary>
    public static async Task<Room> OpenAsync(RunFolder run, KataId kata, IReadOnlyDictionary<string, string> settings)
    {
        var folder = run.NewRoom();
        var gates = new Gates();
        var site = kata.Task == TaskKind.Crawling ? await CrawlSite.StartAsync(SitePath(folder), gates) : null;
        return new Room(folder, run.NewCell(), gates, site) { RuntimeSettings = settings };
    }

    /// <summary>
    /// Makes everything ready for a case, the runner's <paramref name="number"/>th; <paramref name="changed"/> is called when something
    /// was seen.
    /// </summary>
    public void Begin(PreparedCase @case, int number, Action changed)
    {
        _changed = changed;
        Gates.Begin(@case.Hold is not null || @case.Meets, changed);
        Ledger.Begin(@case.Hold is not null, changed);
        Site?.Show(@case.Site ?? SiteModel.Empty, number);
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
        foreach (var (name, value) in RuntimeSettings)
        {
            environment[name] = value;
        }
        return environment;
    }

    /// <summary>Shows a file in the room, and returns where it is seen.</summary>
    /// <exception cref="IOException">It cannot be copied.</exception>
    public string Show(string file)
    {
        if (!Cell.IsLocked)
        {
            return file;
        }
        // A folder for each: two builds of one script have the same name.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..16];
        var shown = Path.Combine(
            Directory.CreateDirectory(Path.Combine(ScriptFolder, name)).FullName,
            Path.GetFileName(file)
        );
        File.Copy(file, shown, overwrite: true);
        return shown;
    }

    /// <summary>An empty folder for the next case's files.</summary>
    public string NewCaseFolder() => Directory.CreateDirectory(Path.Combine(FilesFolder, $"{++_cases}")).FullName;

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
        Cell.Dispose();
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
                    // Which thread it was is asked only where its work is measured: to find it takes longer than all the rest.
                    var thread = Gates.IsHolding ? ThreadIds.OnHost(process, job.ThreadId) : 0;
                    Gates.Arrive(key, process, thread, open.Set);
                    open.Wait();
                }
                break;
            case EntryAppended entry:
                Ledger.Enter(entry);
                break;
            default:
                Tamper($"a {message.GetType().Name} where a call of the kit's is expected");
                break;
        }
    }

    private void Tamper(string what)
    {
        Tampering ??= what;
        _changed();
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
