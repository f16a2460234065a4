namespace Katas.Engine.Isolation;

/// <summary>Finds out what this machine can do by doing it: locks a room and looks whether a program runs in it.</summary>
public static class HostProbe
{
    private const string Program = "bwrap";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private static readonly Lock Gate = new();
    private static readonly Dictionary<(string, IsolationTier), HostIsolation> Known = [];

    /// <summary>
    /// The best that works, looked for once in the life of the process, and not again by a later one where nothing has changed.
    /// Safe from any thread.
    /// </summary>
    /// <param name="tools">The programs that run in the rooms.</param>
    /// <param name="atMost">No better tier than this is wanted.</param>
    /// <param name="notes">The folder in which it is noted for later runs; null where nothing is to be noted.</param>
    /// <param name="afresh">Whether it is looked for now, whatever earlier runs noted.</param>
    public static HostIsolation Look(
        ToolFolder tools,
        IsolationTier atMost = IsolationTier.Full,
        string? notes = null,
        bool afresh = false
    )
    {
        lock (Gate)
        {
            if (!Known.TryGetValue((tools.Path, atMost), out var known))
            {
                known = notes is null ? LookAfresh(tools, atMost) : LookOrRemember(tools, atMost, notes, afresh);
                Known[(tools.Path, atMost)] = known;
            }
            return known;
        }
    }

    private static HostIsolation LookOrRemember(ToolFolder tools, IsolationTier atMost, string notes, bool afresh)
    {
        if (atMost == IsolationTier.Process || Bubblewrap() is not { } bubblewrap)
        {
            return LookAfresh(tools, atMost);
        }
        var note = ProbeNote.OfUser(notes);
        var circumstances = ProbeNote.Circumstances(atMost, bubblewrap, $"{tools.Compiler}.dll");
        if (!afresh && note.Read(circumstances) is var (tier, lacking))
        {
            return Of(tier, lacking, bubblewrap, tools);
        }
        var found = LookAfresh(tools, atMost);
        if (found.Tier > IsolationTier.Process)
        {
            note.Write(circumstances, found.Tier, found.Lacking);
        }
        else
        {
            note.Remove();
        }
        return found;
    }

    private static HostIsolation Of(
        IsolationTier tier,
        IReadOnlyList<string> lacking,
        string bubblewrap,
        ToolFolder tools
    ) => new(tier, lacking) { Bubblewrap = bubblewrap, ToolFolder = Path.TrimEndingDirectorySeparator(tools.Path) };

    private static HostIsolation LookAfresh(ToolFolder tools, IsolationTier atMost)
    {
        if (atMost == IsolationTier.Process)
        {
            return HostIsolation.None with { Lacking = ["No locked rooms were asked for."] };
        }
        if (Bubblewrap() is not { } bubblewrap)
        {
            return HostIsolation.None with
            {
                Lacking = ["bubblewrap (bwrap), which makes locked rooms, is not installed."],
            };
        }
        var lacking = new List<string>();
        if (atMost == IsolationTier.Full && !NativeCalls.IsRoot)
        {
            lacking.Add("Users and limits of the kernel's for each room take root.");
        }
        foreach (var tier in (IsolationTier[])[IsolationTier.Full, IsolationTier.Namespaces])
        {
            if (tier > atMost || (tier == IsolationTier.Full && lacking.Count > 0))
            {
                continue;
            }
            var host = Of(tier, lacking, bubblewrap, tools);
            if (Trial(host, tools) is not { } failure)
            {
                return host;
            }
            lacking.Add($"Locked rooms of the tier `{IsolationCode.Of(tier)}` do not work here: {failure}.");
        }
        return new HostIsolation(IsolationTier.Process, lacking);
    }

    /// <summary>Null where it works, and else why not.</summary>
    private static string? Trial(HostIsolation host, ToolFolder tools)
    {
        try
        {
            using var run = RunFolder.Create(host);
            using var cell = run.NewCell();
            return TryAsync(cell, run, tools).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static async Task<string?> TryAsync(Cell cell, RunFolder run, ToolFolder tools)
    {
        var command = new ChildCommand(
            tools.Compiler,
            [],
            run.Path,
            Surroundings.For(run.Path),
            MaxFrameBytes: 1 << 10,
            OutputLimitBytes: 1 << 16
        );
        // In place of the compiler: whether it could be read.
        await using var child = ChildProcess.Start(
            command with
            {
                File = "/bin/sh",
                Arguments = ["-c", "test -r \"$1\"", "katas", $"{tools.Compiler}.dll"],
                Windows = [Path.TrimEndingDirectorySeparator(tools.Path)],
            },
            cell
        );
        var code = await child.ExitCodeAsync(Deadline);
        var words = (await child.Printed.TailAsync(Deadline)).Trim().Split('\n')[^1];
        return code switch
        {
            0 => null,
            null => $"a program had not ended after {Deadline.TotalSeconds:0} s",
            1 when words.Length == 0 => $"{tools.Path} cannot be read from inside",
            _ => words.Length > 0 ? words.TrimEnd('.') : $"exit code {code}",
        };
    }

    private static string? Bubblewrap() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, Program))
            .FirstOrDefault(File.Exists);
}
