using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Grading;

/// <summary>Compares the scripts of a class. They are read into tokens by the compiler, in its own process and room.</summary>
public sealed class ClassComparison : IAsyncDisposable
{
    private readonly Kit _kit;
    private readonly RunFolder _run;
    private readonly Cell _cell;
    private readonly CompilerProcess _compiler;

    /// <exception cref="IOException">The temporary folder cannot be written to.</exception>
    public ClassComparison(Kit kit, ToolFolder tools, HostIsolation isolation)
    {
        _kit = kit;
        _run = RunFolder.Create(isolation);
        _cell = _run.NewCell();
        _compiler = new CompilerProcess(tools, _run.NewRoom(), _cell);
    }

    /// <summary>All pairs of one kata with at least this share in common.</summary>
    /// <exception cref="IOException">The compiler cannot be started.</exception>
    public async Task<IReadOnlyList<AlikePair>> PairsAsync(
        KataId kata,
        IReadOnlyList<HandedIn> students,
        string results,
        double least,
        CancellationToken cancellation
    )
    {
        var known = new Dictionary<string, IReadOnlyList<ScriptToken>>(StringComparer.Ordinal);
        var texts = new List<TokenText>();
        var starter = _kit.Starter(kata);
        foreach (var student in students.Where(student => student.Scripts.ContainsKey(kata)))
        {
            var hash = student.Scripts[kata];
            var folder = Path.Combine(ResultsFolder.SubmissionsOf(results), student.Submission!);
            if (ScriptText.Read(folder, kata.ScriptPath) is not { } text || Starters.IsUnchanged(text, starter))
            {
                continue;
            }
            if (!known.TryGetValue(hash, out var tokens))
            {
                known[hash] = tokens = await TokensAsync(kata, text, cancellation);
            }
            texts.Add(new TokenText(student.Student, hash, tokens));
        }
        return texts.Count < 2
            ? []
            : Comparison.Pairs(kata.ToString(), texts, [await TokensAsync(kata, starter, cancellation)], least);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _compiler.DisposeAsync();
        _cell.Dispose();
        _run.Dispose();
    }

    private async Task<IReadOnlyList<ScriptToken>> TokensAsync(KataId kata, string text, CancellationToken cancellation)
    {
        var limits = _kit.TaskOf(kata).Limits;
        var (answer, _) = await _compiler.AskAsync(
            new TokensRequest(text),
            limits.Compile,
            limits.CompilerBytes,
            cancellation
        );
        return answer is Tokens tokens ? tokens.List : [];
    }
}
