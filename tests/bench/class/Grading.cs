using System.Diagnostics;
using System.Globalization;
using Katas.Engine.Grading;

namespace Katas.ClassBench;

/// <summary>The command as it is shipped, grading a class.</summary>
internal sealed class Grading(string root, string folder, string results, int seed = 7)
{
    /// <summary>Grades to the end.</summary>
    public (TimeSpan Took, long PeakBytes, long LastBytes) ToTheEnd()
    {
        var began = TimeProvider.System.GetTimestamp();
        using var judge = Start();
        var (peak, last) = (0L, 0L);
        while (!judge.WaitForExit(TimeSpan.FromMilliseconds(100)))
        {
            peak = Math.Max(peak, Memory(judge.Id, "VmHWM:"));
            // One that is just ending has none.
            last = Memory(judge.Id, "VmRSS:") is > 0 and var now ? now : last;
        }
        return judge.ExitCode is 0 or 1
            ? (TimeProvider.System.GetElapsedTime(began), peak, last)
            : throw new InvalidOperationException($"katas grade ended with {judge.ExitCode}");
    }

    /// <summary>Kills it when it has finished so many more units; false where it ended before.</summary>
    public bool KillAfter(int units)
    {
        var goal = Units() + units;
        using var judge = Start();
        while (!judge.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            if (Units() >= goal)
            {
                judge.Kill();
                judge.WaitForExit();
                return true;
            }
        }
        return false;
    }

    /// <summary>Everything but times, a line a student.</summary>
    public IReadOnlyList<string> Marks()
    {
        using var export = Process.Start(
            new ProcessStartInfo(Command, ["export", results, "--format", "csv"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var text = export.StandardOutput.ReadToEnd();
        export.WaitForExit();
        return text.Split("\r\n");
    }

    /// <summary>Units in the journal.</summary>
    public int Units()
    {
        if (!File.Exists(Path.Combine(results, GradebookFile.FileName)))
        {
            return 0;
        }
        try
        {
            using var book = GradebookFile.Open(results);
            return book.Units;
        }
        catch (Exception e) when (e is IOException or Engine.Catalog.SubmissionException)
        {
            return 0;
        }
    }

    private string Command => Path.Combine(root, "artifacts", "katas", "katas");

    private Process Start()
    {
        var start = new ProcessStartInfo(
            Command,
            ["grade", folder, "-o", results, "--no-speed", "--trust", "--seed", $"{seed}"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Every script is compiled anew: a class has not been here before.
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(results, "cache");
        var judge = Process.Start(start)!;
        judge.OutputDataReceived += (_, _) => { };
        judge.ErrorDataReceived += (_, _) => { };
        judge.BeginOutputReadLine();
        judge.BeginErrorReadLine();
        return judge;
    }

    private static long Memory(int process, string field)
    {
        const int kibi = 1024;
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
                    * kibi;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
