using System.Diagnostics;

namespace Katas.Engine.Isolation;

/// <summary>
/// A child in a locked room. The process that was started stays outside; its only child is the first process of the room,
/// without which the kernel lets nobody in the room live, and the program is that one's child, as are orphans later on.
/// </summary>
internal sealed class LockedConfinement(Process process, string tag, Cgroup? group) : Confinement
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(1);
    private readonly TreeConsumption _consumption = new();
    private readonly Lock _lock = new();
    private int _first;
    private int _program;

    public override int ProgramId
    {
        get
        {
            lock (_lock)
            {
                Find();
                return _program == 0 ? process.Id : _program;
            }
        }
    }

    public override IReadOnlyList<int> Living()
    {
        lock (_lock)
        {
            Find();
            return _first == 0 ? [] : ProcFiles.Descendants(_first);
        }
    }

    public override Consumption Look() => group?.Look() ?? _consumption.Of(Everyone());

    /// <summary>Zombies, too: to the kernel's limit they count.</summary>
    private IReadOnlyList<int> Everyone()
    {
        lock (_lock)
        {
            Find();
            return _first == 0 ? [] : ProcFiles.Below(_first, _ => true);
        }
    }

    public override async Task<IReadOnlyList<int>> EndAsync(TimeSpan deadline)
    {
        using var time = new CancellationTokenSource(deadline);
        int first;
        lock (_lock)
        {
            Find();
            first = _first;
        }
        if (first == 0 && !process.HasExited)
        {
            // Still on its way into the room: nothing of the script's runs yet.
            return await ProcessTree.EndAsync(process.Id, tag, deadline);
        }
        while (!time.IsCancellationRequested)
        {
            if (first != 0 && !process.HasExited)
            {
                // The kernel ends all others with it.
                NativeCalls.End(first);
            }
            var left = Left(first);
            if (left.Count == 0)
            {
                return [];
            }
            await Task.Delay(Poll, CancellationToken.None);
        }
        return Left(first);
    }

    public override void Clear() => group?.Clear();

    /// <summary>The first process of the room lives until all others have gone.</summary>
    private IReadOnlyList<int> Left(int first) =>
        group?.Living() is { Count: > 0 } members ? [.. members.Where(ProcFiles.IsAlive)]
        : first != 0 && ProcFiles.IsAlive(first) ? [first]
        : [];

    private void Find()
    {
        if (_program == 0 && !process.HasExited && ProcFiles.Children(process.Id).FirstOrDefault() is > 0 and var first)
        {
            _program = ProcFiles.Children(first).FirstOrDefault();
            _first = _program == 0 ? 0 : first;
        }
    }
}
