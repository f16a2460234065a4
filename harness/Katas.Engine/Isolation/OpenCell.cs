using System.Diagnostics;
using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>No lock at all: children have the judge's own rights, and only the limits that any process can give itself.</summary>
internal sealed class OpenCell : Cell
{
    public override bool IsLocked => false;

    public override (Process Process, Confinement Confinement) Start(ChildCommand command, string tag)
    {
        var blocks = (command.Bounds.FileBytes / LaunchScripts.BlockBytes).ToString(CultureInfo.InvariantCulture);
        var process = Launcher.Start(
            Described(
                ["/bin/sh", "-c", LaunchScripts.Open, "katas", blocks, command.File, .. command.Arguments],
                command,
                tag
            )
        );
        return (process, new OpenConfinement(process, tag));
    }

    public override void Dispose() { }
}
