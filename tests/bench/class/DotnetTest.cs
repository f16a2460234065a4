using System.Diagnostics;
using Katas.Bench;

namespace Katas.ClassBench;

/// <summary>What a course does without a judge of its own: one <c>dotnet test</c> for each submission.</summary>
internal static class DotnetTest
{
    /// <summary>The time of one submission, from a project that was restored and built before.</summary>
    public static TimeSpan Time(string root, string folder, int times)
    {
        var exercise = OrdinaryProject.Make(root, folder);
        Run(folder);
        var spent = new List<TimeSpan>();
        for (var i = 0; i < times; i++)
        {
            File.AppendAllText(exercise, $"// {i}\n");
            var began = TimeProvider.System.GetTimestamp();
            Run(folder);
            spent.Add(TimeProvider.System.GetElapsedTime(began));
        }
        spent.Sort();
        return spent[spent.Count / 2];
    }

    private static void Run(string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["test"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(text);
        }
    }
}
