using System.Diagnostics;

namespace SaveToVerdict;

/// <summary><c>katas</c> in a fresh folder, with hashing/thread-pool solved.</summary>
internal sealed class KatasWatch : Watched
{
    private readonly string _solution;
    private readonly string _script;

    public KatasWatch(string root, string folder)
    {
        var command = Path.Join(root, "artifacts", "katas", "katas");
        Directory.CreateDirectory(folder);
        using (var init = Process.Start(new ProcessStartInfo(command, ["init"]) { WorkingDirectory = folder })!)
        {
            init.WaitForExit();
        }
        _solution = File.ReadAllText(Path.Join(root, "solutions", "hashing", "thread-pool.csx"));
        _script = Path.Join(folder, "katas", "hashing", "thread-pool.csx");
        Start(folder, command, "watch");
        Terminal.WaitFor(
            screen => screen.Text.Contains("not-started", StringComparison.Ordinal),
            TimeSpan.FromMinutes(1)
        );
        Save();
    }

    protected override (string Begun, string Verdict) Words => ("checking hashing/thread-pool", "checked in");

    /// <summary>Through another file that is renamed, as careful editors do.</summary>
    protected override void Write(int number)
    {
        File.WriteAllText($"{_script}~", $"{_solution}// {number} {Guid.NewGuid()}\n");
        File.Move($"{_script}~", _script, overwrite: true);
    }
}
