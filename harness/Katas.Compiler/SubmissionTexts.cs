using System.Text;
using Katas.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Compiler;

/// <summary>The texts of one submission by their paths below it: what #load can see, and all it can see.</summary>
internal sealed class SubmissionTexts : SourceReferenceResolver
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);
    private readonly Dictionary<string, string> _texts;
    private readonly SortedSet<string> _opened = new(StringComparer.Ordinal);

    private readonly HashSet<string> _outside;

    /// <param name="files">The texts.</param>
    /// <param name="outside">Paths below the submission that are links out of it.</param>
    public SubmissionTexts(IReadOnlyList<ScriptText> files, IReadOnlyList<string> outside)
    {
        _outside = [.. outside];
        _texts = files.ToDictionary(
            file => file.Path,
            file => WithoutMisleadingDirectives(file.Text),
            StringComparer.Ordinal
        );
    }

    /// <summary>Whether a #load in <paramref name="loader"/> means something out of the submission.</summary>
    public bool LeadsOut(string path, string loader) =>
        Resolve(path, loader) is not { } found || _outside.Contains(found);

    public SyntaxTree Tree(string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(_texts[path], Encoding.UTF8), Script, path);

    /// <summary>What was loaded besides the script itself.</summary>
    public IReadOnlyList<string> Loaded(string script) => [.. _opened.Where(path => path != script)];

    /// <summary>
    /// The path below the submission that a #load in <paramref name="loader"/> means, or null where it leads out of it:
    /// beside the loading file first, then from the submission's own folder.
    /// </summary>
    public string? Resolve(string path, string? loader)
    {
        var beside = Below(Path.GetDirectoryName(loader ?? "") ?? "", path);
        if (beside is not null && _texts.ContainsKey(beside))
        {
            return beside;
        }
        var fromRoot = Below("", path);
        return fromRoot is not null && _texts.ContainsKey(fromRoot) ? fromRoot : beside ?? fromRoot;
    }

    public override string? NormalizePath(string path, string? baseFilePath) => Resolve(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) =>
        Resolve(path, baseFilePath) is { } found && _texts.ContainsKey(found) ? found : null;

    public override Stream OpenRead(string resolvedPath)
    {
        _opened.Add(resolvedPath);
        return new MemoryStream(Encoding.UTF8.GetBytes(_texts[resolvedPath]));
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The combined path with '.' and '..' worked out, or null where it is rooted or climbs out.</summary>
    private static string? Below(string folder, string path)
    {
        if (Path.IsPathRooted(path) || path.Contains('\\'))
        {
            return null;
        }
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }
        return string.Join('/', parts);
    }

    /// <summary>
    /// Blanks #line directives, so that no script can put another file's name into its stack traces, and those #load and
    /// #r that an #if leaves out, which the compiler would look for all the same.
    /// Every other character stays where it is.
    /// </summary>
    private static string WithoutMisleadingDirectives(string text)
    {
        if (!text.Contains('#'))
        {
            return text;
        }
        var directives = CSharpSyntaxTree
            .ParseText(text, Script)
            .GetRoot()
            .DescendantNodes(_ => true, descendIntoTrivia: true)
            .Where(node =>
                node is LineOrSpanDirectiveTriviaSyntax
                || node
                    is LoadDirectiveTriviaSyntax { IsActive: false }
                        or ReferenceDirectiveTriviaSyntax { IsActive: false }
            )
            .Select(node => node.Span)
            .ToList();
        if (directives.Count == 0)
        {
            return text;
        }
        var characters = text.ToCharArray();
        foreach (var span in directives)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                characters[i] = characters[i] is '\r' or '\n' ? characters[i] : ' ';
            }
        }
        return new string(characters);
    }
}
