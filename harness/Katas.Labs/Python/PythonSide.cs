using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Katas.Labs.Clock;
using Katas.Labs.Results;

namespace Katas.Labs.Python;

/// <summary>
/// The same experiment in Python: one process for a lab, told line by line whose turn it is, so that the same clock takes its times in
/// the same rounds. What it needs (its pools, its lists) it makes before its turn.
/// </summary>
internal sealed class PythonSide : IDisposable
{
    private const int KeptErrors = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Process _process;
    private readonly Queue<string> _errors = new();
    private readonly CancellationTokenRegistration _called;
    private readonly CancellationToken _cancellation;

    private PythonSide(Process process, CancellationToken cancellation)
    {
        (_process, _cancellation) = (process, cancellation);
        _process.ErrorDataReceived += (_, line) => Remember(line.Data);
        _process.BeginErrorReadLine();
        _called = cancellation.Register(End);
    }

    /// <summary>The scripts of all labs.</summary>
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "python");

    /// <summary>Python's own version, such as "Python 3.11.7"; null where there is none on the PATH.</summary>
    public static string? Version()
    {
        try
        {
            using var process = Process.Start(Described("--version"))!;
            process.StandardInput.Close();
            var text = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 && text.StartsWith("Python 3", StringComparison.Ordinal) ? text : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <param name="script">A script beside the labs.</param>
    /// <param name="settings">What it is told first.</param>
    /// <exception cref="LabRefusedException">It does not start.</exception>
    public static PythonSide Start(string script, object settings, CancellationToken cancellation)
    {
        Process process;
        try
        {
            process = Process.Start(Described("-u", Path.Combine(Folder, script)))!;
        }
        catch (Win32Exception e)
        {
            throw new LabRefusedException($"--with-python needs python3 on the PATH: {e.Message}.");
        }
        var side = new PythonSide(process, cancellation);
        try
        {
            side.Ask(JsonSerializer.Serialize(settings));
            return side;
        }
        catch
        {
            side.Dispose();
            throw;
        }
    }

    /// <summary>One of its variants.</summary>
    /// <param name="told">Given what a turn has told of itself.</param>
    public Trial Trial(string key, string label, Action<JsonElement>? told = null)
    {
        JsonElement answer = default;
        return new Trial(new Variant(key, label, Platform.Python), () => answer = Ask($"run {key}"))
        {
            Before = () => Ask($"before {key}"),
            After = () =>
            {
                told?.Invoke(answer);
                Ask($"after {key}");
            },
        };
    }

    public void Dispose()
    {
        _called.Dispose();
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has gone already.
        }
        if (!_process.WaitForExit(Patience))
        {
            End();
        }
        _process.Dispose();
    }

    /// <summary>One line there, one line back.</summary>
    private JsonElement Ask(string line)
    {
        string? answer;
        try
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
            answer = _process.StandardOutput.ReadLine();
        }
        catch (IOException)
        {
            answer = null;
        }
        _cancellation.ThrowIfCancellationRequested();
        if (answer is null)
        {
            _process.WaitForExit();
            throw new IOException($"python3 ended on \"{line}\": {LastErrors()}");
        }
        return JsonDocument.Parse(answer).RootElement;
    }

    private void Remember(string? line)
    {
        lock (_errors)
        {
            if (line is { Length: > 0 })
            {
                _errors.Enqueue(line);
            }
            if (_errors.Count > KeptErrors)
            {
                _errors.Dequeue();
            }
        }
    }

    private string LastErrors()
    {
        lock (_errors)
        {
            return _errors.LastOrDefault() ?? $"exit code {_process.ExitCode}";
        }
    }

    private void End()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has gone already.
        }
    }

    private static ProcessStartInfo Described(params string[] arguments) =>
        new("python3", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // Where the labs lie may be read only.
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
}
