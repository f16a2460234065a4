using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>Opens the cells of one run of the judge, as well locked as this machine can, and clears up behind them.</summary>
internal sealed class Warden : IDisposable
{
    private readonly IsolationTier _tier;
    private readonly Caretaker? _caretaker;
    private int _groupsMade;
    private Task<Doorman>? _doorman;

    private Warden(IsolationTier tier, Caretaker? caretaker)
    {
        _tier = tier;
        _caretaker = caretaker;
    }

    /// <summary>The file of the filter of system calls.</summary>
    public string Filter { get; private init; } = "";

    /// <summary>The program that makes the rooms.</summary>
    public string Bubblewrap { get; private init; } = "";

    /// <summary>Where each child gets a control group; null where the judge watches instead.</summary>
    private CgroupPlace? Groups { get; init; }

    /// <summary>How a room's user reaches what it could not.</summary>
    public Stage Stage { get; private init; } = new("", []);

    /// <param name="runFolder">The run's own folder.</param>
    /// <param name="host">What the machine can do.</param>
    /// <exception cref="IOException">It cannot, after all.</exception>
    public static Warden Open(string runFolder, HostIsolation host)
    {
        if (host.Tier == IsolationTier.Process)
        {
            return new Warden(host.Tier, caretaker: null);
        }
        var groups = host.Tier == IsolationTier.Full ? MakeGroups(Path.GetFileName(runFolder)) : null;
        var caretaker = Caretaker.Of(runFolder, groups?.Folders ?? []);
        var stage = Directory.CreateDirectory(Path.Combine(runFolder, "stage")).FullName;
        var filter = Path.Combine(runFolder, "calls.bpf");
        File.WriteAllBytes(
            filter,
            SeccompFilter.Program() ?? throw new IOException("no filter of system calls for this processor")
        );
        if (NativeCalls.IsRoot)
        {
            // Rooms have users of their own, who must get at what is made for them.
            NativeCalls.LetOthersRead();
            File.SetUnixFileMode(runFolder, File.GetUnixFileMode(runFolder) | UnixFileMode.OtherExecute);
        }
        var warden = new Warden(host.Tier, caretaker)
        {
            Filter = filter,
            Bubblewrap = host.Bubblewrap!,
            Groups = groups,
            Stage = Stage.For(stage, host.ToolFolder!, Surroundings.DotnetRoot),
        };
        warden._doorman = groups is null ? null : warden.NextAsync(groups);
        return warden;
    }

    /// <exception cref="IOException">No user is free for it.</exception>
    public Cell NewCell() =>
        _tier == IsolationTier.Process ? new OpenCell() : new LockedCell(this, NativeCalls.IsRoot ? Slot.Take() : null);

    /// <summary>Who is in a control group of its own, for the caller alone; null where the judge watches instead.</summary>
    /// <exception cref="IOException">It could not be started, or its group not be made.</exception>
    public Doorman? TakeDoorman()
    {
        if (Groups is not { } groups)
        {
            return null;
        }
        var doorman = Interlocked.Exchange(ref _doorman, NextAsync(groups))!.GetAwaiter().GetResult();
        if (!doorman.HasGone)
        {
            return doorman;
        }
        // Somebody ended it while it waited.
        doorman.Dispose();
        return Doorman.Hire(groups, NextName());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        SendHomeAsync(_doorman).GetAwaiter().GetResult();
        Groups?.TryRemove();
        _caretaker?.Dispose();
    }

    /// <summary>Comes while the one before is at work.</summary>
    private Task<Doorman> NextAsync(CgroupPlace groups) => Task.Run(() => Doorman.Hire(groups, NextName()));

    private string NextName() => Interlocked.Increment(ref _groupsMade).ToString(CultureInfo.InvariantCulture);

    private static async Task SendHomeAsync(Task<Doorman>? doorman)
    {
        try
        {
            (doorman is null ? null : await doorman)?.Dispose();
        }
        catch (IOException)
        {
            // Nobody came.
        }
    }

    private static CgroupPlace MakeGroups(string name) =>
        CgroupPlace.Make(name, OwnCgroups.OfThisProcess(), out var lacking) ?? throw new IOException(lacking);
}
