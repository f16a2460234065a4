using System.Diagnostics;
using System.Text;

namespace Katas.Engine.Isolation;

/// <summary>
/// A shell that has entered a control group and waits to be told what it is to become. The kernel lets a process into a
/// group only when every processor has come by a point where it makes no process, which is half of what a room's start
/// takes: so somebody goes in while nobody waits for it.
/// </summary>
internal sealed class Doorman : IDisposable
{
    private static readonly TimeSpan GoneDeadline = TimeSpan.FromSeconds(5);
    private readonly Process _process;

    private Doorman(Process process, Cgroup group)
    {
        _process = process;
        Group = group;
    }

    /// <summary>The group it is in, or on its way to.</summary>
    public Cgroup Group { get; }

    /// <summary>Whether it has ended without a word; the kernel knows before the runtime has heard of it.</summary>
    public bool HasGone => _process.HasExited || !ProcFiles.IsAlive(_process.Id);

    /// <summary>Starts one; it knows nothing of the judge's environment.</summary>
    /// <exception cref="IOException">It cannot be started, or its group not be made.</exception>
    public static Doorman Hire(CgroupPlace place, string name)
    {
        var group = Cgroup.Make(place, name);
        try
        {
            var start = Launcher.Bare("/bin/sh", ["-c", LaunchScripts.Doorman, "katas", .. group.Doors], folder: "/");
            return new Doorman(Launcher.Start(start), group);
        }
        catch
        {
            group.TryRemove();
            throw;
        }
    }

    /// <summary>It becomes what is described: the same process, with the same streams, in its group.</summary>
    /// <exception cref="IOException">It has ended already.</exception>
    public Process Become(ProcessStartInfo what)
    {
        var end = Guid.NewGuid().ToString("N");
        var text = new StringBuilder().Append(end).Append('\n');
        text.Append("cd ").Append(Quoted(what.WorkingDirectory)).Append('\n');
        foreach (var (name, value) in what.Environment)
        {
            text.Append("export ").Append(name).Append('=').Append(Quoted(value ?? "")).Append('\n');
        }
        text.Append("exec ").AppendJoin(' ', what.ArgumentList.Prepend(what.FileName).Select(Quoted)).Append('\n');
        text.Append(end).Append('\n');
        var line = _process.StandardInput.BaseStream;
        line.Write(Encoding.UTF8.GetBytes(text.ToString()));
        line.Flush();
        return _process;
    }

    /// <summary>Sends it home; not to be called of one that has become something.</summary>
    public void Dispose()
    {
        // It reads the end of its line.
        _process.StandardInput.Close();
        _process.WaitForExit(GoneDeadline);
        Group.Clear();
        _process.Dispose();
    }

    private static string Quoted(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
