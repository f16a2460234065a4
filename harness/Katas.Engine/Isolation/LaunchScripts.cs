namespace Katas.Engine.Isolation;

/// <summary>
/// What a POSIX shell does on the way from the judge to a program: the few things that a process can only do to itself.
/// Arguments are passed as such; nothing is pasted into the text.
/// </summary>
internal static class LaunchScripts
{
    /// <summary>What shells count the size of files in.</summary>
    public const int BlockBytes = 512;

    /// <summary>No room: no core dumps, and no file larger than it may be. Arguments: blocks, the command.</summary>
    public const string Open = """
        ulimit -c 0 && ulimit -f "$1" || exit 125
        shift
        exec "$@"
        """;

    /// <summary>
    /// Enters control groups, and then waits for commands on its input: a line that will end them, the commands, and that line
    /// once more. Where the judge goes without a word, it goes too. Arguments: the groups' doors.
    /// </summary>
    public const string Doorman = """
        for door in "$@"; do echo 0 > "$door" || exit 125; done
        text=
        IFS= read -r end || exit 0
        while IFS= read -r line || exit 0; do
            [ "$line" = "$end" ] && break
            text=$text$line'
        '
        done
        eval "$text"
        """;

    /// <summary>
    /// Outside the room: takes its limits (open files, file size in blocks of 512 bytes, data in KiB), moves the line to the judge
    /// away from the standard streams, which a sandbox keeps open for itself, and opens the filter. Arguments: the three limits,
    /// the filter's file, the command.
    /// </summary>
    public const string Outside = """
        ulimit -c 0 && ulimit -n "$1" && ulimit -f "$2" && ulimit -d "$3" || exit 125
        filter=$4
        shift 4
        exec 3<&0 4>&1 9< "$filter" < /dev/null >&2
        exec "$@"
        """;

    /// <summary>
    /// Inside: takes the limit of processes, which counts those of the room alone only when taken here, and gives the
    /// program its line. Shells call the limit by different letters. Arguments: the limit, the command.
    /// </summary>
    public const string Inside = """
        ulimit -p "$1" 2> /dev/null || ulimit -u "$1" || exit 125
        shift
        exec "$@" <&3 >&4 3<&- 4>&-
        """;

    /// <summary>
    /// Shows folders that other users cannot reach at places where they can, in a view of the disk that nobody else has and
    /// that goes with the process. Arguments: an empty folder, the folders to show (each as the folder's 1, 2, …), --, the command.
    /// </summary>
    public const string Stage = """
        stage=$1
        shift
        mount -t tmpfs -o mode=755,size=64k katas "$stage" || exit 125
        n=0
        while [ "$1" != -- ]; do
            n=$((n + 1))
            mkdir "$stage/$n" && mount --bind "$1" "$stage/$n" || exit 125
            shift
        done
        shift
        exec "$@"
        """;

    /// <summary>
    /// Waits until the judge has gone, however it went, and then sees to it that nothing of its run is left: ends what is
    /// still in its control groups, removes these and its folder. Arguments: the run's folder, the run's groups.
    /// </summary>
    public const string Caretaker = """
        trap '' INT TERM HUP
        read -r _
        folder=$1
        shift
        round=0
        while [ "$round" -lt 400 ]; do
            round=$((round + 1))
            left=
            for group in "$@"; do
                for member in "$group"/*/cgroup.procs; do
                    [ -e "$member" ] || continue
                    while read -r process; do kill -9 "$process"; done < "$member"
                done
                rmdir "$group"/*/ "$group"
                [ -d "$group" ] && left=$group
            done
            [ -z "$left" ] && break
            sleep 0.05
        done 2> /dev/null
        rm -rf "$folder"
        """;
}
