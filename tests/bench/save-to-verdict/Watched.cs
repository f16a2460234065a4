using System.Diagnostics;
using Katas.Terminal;

namespace SaveToVerdict;

/// <summary>A program that watches a file, in a terminal of its own.</summary>
internal abstract class Watched : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private PseudoTerminal? _terminal;
    private int _saves;

    protected PseudoTerminal Terminal => _terminal ?? throw new InvalidOperationException("not started");

    /// <summary>What it writes when it has begun, and when it has its verdict.</summary>
    protected abstract (string Begun, string Verdict) Words { get; }

    /// <summary>Writes the file, changed so that nothing that was kept is of any use.</summary>
    protected abstract void Write(int number);

    /// <summary>Saves, and waits until the verdict is on the screen.</summary>
    public TimeSpan Save()
    {
        Task.Delay(Rest).GetAwaiter().GetResult();
        var before = Terminal.Log.Length;
        var began = Stopwatch.GetTimestamp();
        Write(++_saves);
        Terminal.WaitFor(_ => HasVerdict(before), Deadline);
        return Stopwatch.GetElapsedTime(began);
    }

    public void Dispose() => _terminal?.Dispose();

    protected void Start(string folder, params string[] command)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["CI"] = null,
        };
        _terminal = PseudoTerminal.Start(100, 30, folder, environment, command);
    }

    protected void WaitForVerdict() => Terminal.WaitFor(_ => HasVerdict(0), Deadline);

    private bool HasVerdict(int after)
    {
        var log = Terminal.Log;
        var begun = log.IndexOf(Words.Begun, after, StringComparison.Ordinal);
        return begun >= 0 && log.IndexOf(Words.Verdict, begun, StringComparison.Ordinal) >= 0;
    }
}
