using System.Security.Cryptography;
using System.Text;

namespace Katas.Engine.Isolation;

/// <summary>
/// What the probe found, noted down for the next run: a room that worked works again as long as nothing that it rests on is
/// another. Only what works is noted; where something is lacking it is looked for again. It decides nothing about safety: a note
/// that is wrong makes a room that cannot be locked, and in that no script is run.
/// </summary>
/// <param name="file">Where it is noted.</param>
internal sealed class ProbeNote(string file)
{
    private static readonly string[] Namespaces = ["cgroup", "ipc", "mnt", "net", "pid", "user", "uts"];

    /// <summary>In the user's own cache.</summary>
    public static ProbeNote OfUser(string folder) => new(Path.Combine(folder, "rooms"));

    /// <summary>The tier that worked under these circumstances, with what stood in the way of a better one; null where none is noted.</summary>
    public (IsolationTier Tier, IReadOnlyList<string> Lacking)? Read(string circumstances)
    {
        try
        {
            var lines = File.ReadAllLines(file);
            return lines.Length >= 2 && lines[0] == circumstances && IsolationCode.Parse(lines[1]) is { } tier
                ? (tier, lines[2..])
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Notes down what worked. Where that cannot be done, the next run looks again.</summary>
    public void Write(string circumstances, IsolationTier tier, IReadOnlyList<string> lacking)
    {
        var aside = $"{file}.{Environment.ProcessId}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllLines(
                aside,
                [circumstances, IsolationCode.Of(tier), .. lacking.Select(one => one.ReplaceLineEndings(" "))]
            );
            File.Move(aside, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk or a home that is read only costs a twentieth of a second a run.
        }
    }

    /// <summary>What was noted does not hold any more.</summary>
    public void Remove()
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where there is none, or none of ours, there is nothing to remove.
        }
    }

    /// <summary>All that a room rests on: the kernel since it started, who we are and in which namespaces and groups, and the programs.</summary>
    public static string Circumstances(IsolationTier atMost, string bubblewrap, string tools)
    {
        var all = new StringBuilder()
            .AppendLine(IsolationCode.Of(atMost))
            .AppendLine(ProcFiles.Read("/proc/sys/kernel/random/boot_id"))
            .AppendLine(ProcFiles.Read("/proc/self/cgroup"))
            .AppendLine(NativeCalls.IsRoot ? "root" : Environment.UserName);
        foreach (var name in Namespaces)
        {
            all.AppendLine(new FileInfo($"/proc/self/ns/{name}").LinkTarget);
        }
        foreach (var program in (string[])[bubblewrap, tools])
        {
            var info = new FileInfo(program);
            all.AppendLine($"{info.FullName} {(info.Exists ? info.Length : 0)} {info.LastWriteTimeUtc.Ticks}");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
