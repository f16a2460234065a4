using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>Opens the cells of one run of the judge, as well locked as this machine can, and clears up behind them.</summary>
internal sealed class Warden : IDisposable
{
    private readonly IsolationTier _tier;
    private readonly Caretaker? _caretaker;
    private int _groupsMade;

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
    public CgroupPlace? Groups { get; private init; }

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
        return new Warden(host.Tier, caretaker)
        {
            Filter = filter,
            Bubblewrap = host.Bubblewrap!,
            Groups = groups,
            Stage = Stage.For(stage, host.ToolFolder!, Surroundings.DotnetRoot),
        };
    }

    /// <exception cref="IOException">No user is free for it.</exception>
    public Cell NewCell() =>
        _tier == IsolationTier.Process ? new OpenCell() : new LockedCell(this, NativeCalls.IsRoot ? Slot.Take() : null);

    /// <summary>A name that no other child's group has.</summary>
    public string NextGroupName() => Interlocked.Increment(ref _groupsMade).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public void Dispose()
    {
        Groups?.TryRemove();
        _caretaker?.Dispose();
    }

    private static CgroupPlace MakeGroups(string name) =>
        CgroupPlace.Make(name, OwnCgroups.OfThisProcess(), out var lacking) ?? throw new IOException(lacking);
}
