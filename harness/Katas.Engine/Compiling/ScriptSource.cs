using System.Text;
using System.Text.RegularExpressions;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>
/// A script with every text it may load. The judge reads them, and the compiler, which reads strangers' words, needs no
/// way to the disk.
/// </summary>
/// <param name="Script">The script's path below the submission.</param>
/// <param name="Texts">Its own text first.</param>
/// <param name="Outside">What it names below the submission that is a link out of it.</param>
internal sealed partial record ScriptSource(
    string Script,
    IReadOnlyList<ScriptText> Texts,
    IReadOnlyList<string> Outside
)
{
    private const long MaxBytes = 1 << 20;
    private const int MaxFiles = 100;

    /// <exception cref="UnreadableScriptException">One of the files cannot be taken.</exception>
    public static ScriptSource Read(string root, string script)
    {
        var realRoot = RealPath.Of(root) ?? root;
        var texts = new List<ScriptText>();
        var outside = new List<string>();
        var waiting = new Queue<string>([script]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { script };
        while (waiting.TryDequeue(out var path) && texts.Count < MaxFiles)
        {
            var text = Text(realRoot, path);
            texts.Add(new ScriptText(path, text));
            foreach (var load in Loads(path, text).Where(seen.Add))
            {
                switch (Reach(realRoot, load))
                {
                    case true:
                        waiting.Enqueue(load);
                        break;
                    case false:
                        outside.Add(load);
                        break;
                }
            }
        }
        return new ScriptSource(script, texts, outside);
    }

    /// <summary>The finding with the text of the line it points to.</summary>
    public Finding Quote(Finding finding)
    {
        if (
            finding.Place is not { Line: > 0 } place
            || Texts.FirstOrDefault(text => text.Path == place.File) is not { } text
        )
        {
            return finding;
        }
        var lines = text.Text.Split('\n');
        return place.Line <= lines.Length
            ? finding with
            {
                Place = place with { Text = lines[place.Line - 1].TrimEnd('\r') },
            }
            : finding;
    }

    /// <summary>
    /// What #load directives may mean: beside the loading file, or below the root. The compiler decides which of them
    /// counts (one may stand in a comment), so that too many here does no harm.
    /// </summary>
    private static IEnumerable<string> Loads(string loader, string text)
    {
        var folder = Path.GetDirectoryName(loader) ?? "";
        foreach (Match load in LoadDirective().Matches(text))
        {
            var path = load.Groups["path"].Value;
            if (!Path.IsPathRooted(path))
            {
                yield return Normal(Path.Combine(folder, path));
                yield return Normal(path);
            }
        }
    }

    /// <summary>'.' and '..' worked out against a root that is not the disk's; what climbs out begins with '..'.</summary>
    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    /// <summary>True for a file below the root, false for one elsewhere, null where no file is there.</summary>
    private static bool? Reach(string realRoot, string path) =>
        path.StartsWith("..", StringComparison.Ordinal)
        || RealPath.Of(Path.Combine(realRoot, path)) is not { } real
        || !File.Exists(real)
            ? null
            : IsBelow(realRoot, real);

    private static bool IsBelow(string realRoot, string real) =>
        real.StartsWith(realRoot.TrimEnd('/') + '/', StringComparison.Ordinal);

    private static string Text(string realRoot, string path)
    {
        var place = new SourcePlace(path, 0);
        var real = RealPath.Of(Path.Combine(realRoot, path));
        if (real is not null && !IsBelow(realRoot, real))
        {
            throw new UnreadableScriptException(
                Verdict.Forbidden,
                $"{path} is a link that leads out of the submission's own folder.",
                place
            );
        }
        byte[] bytes;
        try
        {
            var length = new FileInfo(real ?? Path.Combine(realRoot, path)).Length;
            if (length > MaxBytes)
            {
                throw new UnreadableScriptException(
                    Verdict.CompileError,
                    $"{path} has {length / 1024.0 / 1024.0:0.#} MiB; a script may have {MaxBytes >> 20} MiB. Is it the right file?",
                    place
                );
            }
            bytes = File.ReadAllBytes(Path.Combine(realRoot, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableScriptException(Verdict.CompileError, $"{path} cannot be read: {e.Message}", place);
        }
        return ScriptEncoding.Decode(path, bytes);
    }

    [GeneratedRegex(
        """^[ \t]*#[ \t]*load[ \t]+"(?<path>[^"\r\n]{1,1000})"[^\r\n]*$""",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LoadDirective();
}
