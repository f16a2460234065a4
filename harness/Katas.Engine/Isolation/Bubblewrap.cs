using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>The command line of bubblewrap: what a locked room looks like from inside.</summary>
internal static class Bubblewrap
{
    /// <summary>The only folder inside that can be written to.</summary>
    public const string PrivateFolder = "/tmp";

    private const int SharedMemoryBytes = 16 << 20;
    private const string System = "/usr";

    /// <summary>Where older systems keep folders that newer ones only link to.</summary>
    private static readonly string[] OldFolders = ["/bin", "/sbin", "/lib", "/lib32", "/lib64"];

    /// <summary>Gives up root for good before anything else: as root, bubblewrap keeps nobody in.</summary>
    public static IEnumerable<string> As(Slot slot) =>
        [
            "setpriv",
            $"--reuid={slot.User}",
            $"--regid={slot.User}",
            "--clear-groups",
            "--no-new-privs",
            "--inh-caps=-all",
            "--bounding-set=-all",
        ];

    /// <summary>Up to the program to run.</summary>
    public static IEnumerable<string> Line(string bubblewrap, ChildCommand command, Stage stage) =>
        [
            bubblewrap,
            "--unshare-user",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-ipc",
            "--unshare-uts",
            "--unshare-cgroup-try",
            "--disable-userns",
            "--die-with-parent",
            "--new-session",
            "--uid",
            "65534",
            "--gid",
            "65534",
            "--hostname",
            "room",
            "--cap-drop",
            "ALL",
            "--ro-bind",
            System,
            System,
            .. OldFolders.SelectMany(OldFolder),
            "--proc",
            "/proc",
            "--dev",
            "/dev",
            // A file system in memory has no bound but the one it is given.
            "--size",
            Number(SharedMemoryBytes),
            "--tmpfs",
            "/dev/shm",
            "--size",
            Number(command.Bounds.FileBytes),
            "--tmpfs",
            PrivateFolder,
            .. Windows(command).SelectMany(window => (string[])["--ro-bind", stage.PlaceOf(window), window]),
            .. Shown(command)
                .Select(window => Path.Combine(window, ToolFolder.KitName))
                .Where(Directory.Exists)
                .SelectMany(Covered),
            // After the last mount point was made: the folders above them are writable, and without a bound.
            "--remount-ro",
            "/dev",
            "--remount-ro",
            "/",
            "--chdir",
            PrivateFolder,
            "--seccomp",
            "9",
        ];

    /// <summary>The program's own folder, the runtime's where it is not the system's, and what the command asks for.</summary>
    private static IEnumerable<string> Windows(ChildCommand command) =>
        Shown(command).Where(window => !IsOfTheSystem(window));

    private static IEnumerable<string> Shown(ChildCommand command) =>
        new[] { Path.GetDirectoryName(command.File)!, Surroundings.DotnetRoot }
            .Concat(command.Windows)
            .Distinct(StringComparer.Ordinal);

    /// <summary>An installed command has the kit beside its programs, and in the kit are the solutions.</summary>
    private static string[] Covered(string kit) => ["--size", "4096", "--tmpfs", kit, "--remount-ro", kit];

    private static bool IsOfTheSystem(string path) =>
        OldFolders
            .Append(System)
            .Any(folder => path == folder || path.StartsWith($"{folder}/", StringComparison.Ordinal));

    private static string[] OldFolder(string folder) =>
        !Directory.Exists(folder) ? []
        : new DirectoryInfo(folder).LinkTarget is { } target ? ["--symlink", target, folder]
        : ["--ro-bind", folder, folder];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
