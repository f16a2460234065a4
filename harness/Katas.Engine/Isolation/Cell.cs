using System.Diagnostics;

namespace Katas.Engine.Isolation;

/// <summary>A place where children are started, one after another; a room has one of its own.</summary>
internal abstract class Cell : IDisposable
{
    /// <summary>Whether a child sees nothing but the base system and its windows.</summary>
    public abstract bool IsLocked { get; }

    /// <summary>Starts a program, and takes hold of it and all it will start.</summary>
    /// <param name="tag">Marks the environment of all of them (<see cref="ProcessTree"/>).</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public abstract (Process Process, Confinement Confinement) Start(ChildCommand command, string tag);

    /// <summary>Lets the cell's children look into a folder.</summary>
    public virtual void Admit(string folder) { }

    /// <summary>Lets the cell's children connect to a socket.</summary>
    public virtual void Connect(string socket) { }

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>What every tier sets up alike: the streams to the judge, and all of the environment.</summary>
    protected static ProcessStartInfo Described(IEnumerable<string> line, ChildCommand command, string tag)
    {
        var start = Launcher.Bare(line.First(), line.Skip(1), command.WorkingFolder);
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }
        start.Environment.TryAdd("DOTNET_GCHeapHardLimit", command.Bounds.ObjectBytes.ToString("X"));
        start.Environment[ProcessTree.TagName] = tag;
        return start;
    }
}
