using System.Diagnostics;
using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>
/// A locked room: bubblewrap shows its children the base system, their windows and a folder of their own, in namespaces
/// where nothing else exists. With a slot they are a user that owns nothing; with control groups the kernel keeps their bounds.
/// </summary>
internal sealed class LockedCell(Warden warden, Slot? slot) : Cell
{
    private const int OpenFiles = 512;

    public override bool IsLocked => true;

    /// <summary>For the slot's group to enter and read; the judge alone writes.</summary>
    public override void Admit(string folder)
    {
        if (slot is not null)
        {
            NativeCalls.Give(folder, user: 0, slot.User);
            File.SetUnixFileMode(
                folder,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.GroupRead
                    | UnixFileMode.GroupExecute
            );
        }
    }

    public override void Connect(string socket)
    {
        if (slot is not null)
        {
            NativeCalls.Give(socket, slot.User, slot.User);
        }
    }

    public override (Process Process, Confinement Confinement) Start(ChildCommand command, string tag)
    {
        if (warden.TakeDoorman() is not { } doorman)
        {
            var process = Launcher.Start(Described(Line(command, isGrouped: false), Inside(command), tag));
            return (process, new LockedConfinement(process, tag, group: null));
        }
        try
        {
            doorman.Group.Bound(command.Bounds);
            var process = doorman.Become(Described(Line(command, isGrouped: true), Inside(command), tag));
            return (process, new LockedConfinement(process, tag, doorman.Group));
        }
        catch
        {
            doorman.Dispose();
            throw;
        }
    }

    public override void Dispose() => slot?.Dispose();

    /// <summary>Whatever its folder is outside, inside it is the only one that can be written to.</summary>
    private static ChildCommand Inside(ChildCommand command) =>
        command with
        {
            WorkingFolder = "/",
            Environment = new Dictionary<string, string>(command.Environment)
            {
                ["HOME"] = Bubblewrap.PrivateFolder,
                ["TMPDIR"] = Bubblewrap.PrivateFolder,
            },
        };

    private IEnumerable<string> Line(ChildCommand command, bool isGrouped) =>
        [
            .. warden.Stage.Prefix(slot),
            "/bin/sh",
            "-c",
            LaunchScripts.Outside,
            "katas",
            Number(OpenFiles),
            Number(command.Bounds.FileBytes / LaunchScripts.BlockBytes),
            // Where the kernel does not bound all of them together, no process may want more than twice what all may take.
            isGrouped ? "unlimited" : Number(command.Bounds.MemoryBytes * 2 >> 10),
            warden.Filter,
            .. slot is null ? [] : Bubblewrap.As(slot),
            .. Bubblewrap.Line(warden.Bubblewrap, command, warden.Stage),
            "/bin/sh",
            "-c",
            LaunchScripts.Inside,
            "katas",
            Number(RoomFor(command.Bounds.Tasks, isGrouped)),
            command.File,
            .. command.Arguments,
        ];

    /// <summary>
    /// What a process may count by itself, zombies and the room's own first process with it: three times as many as the judge
    /// lets there be, so that it sees who goes past that (of many that all stop at the same number, some have always just ended),
    /// or much more where the kernel counts what lives.
    /// </summary>
    private static long RoomFor(int tasks, bool isGrouped) => tasks * (isGrouped ? 8L : 3L);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
