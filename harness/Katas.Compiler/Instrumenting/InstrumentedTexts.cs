using System.Text;
using Microsoft.CodeAnalysis;

namespace Katas.Compiler.Instrumenting;

/// <summary>Finds what #load finds, and gives the instrumented text in its place.</summary>
internal sealed class InstrumentedTexts(SourceReferenceResolver original, IReadOnlyDictionary<string, string> rewritten)
    : SourceReferenceResolver
{
    public override string? NormalizePath(string path, string? baseFilePath) =>
        original.NormalizePath(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) =>
        original.ResolveReference(path, baseFilePath);

    public override Stream OpenRead(string resolvedPath) =>
        rewritten.TryGetValue(resolvedPath, out var text)
            ? new MemoryStream(Encoding.UTF8.GetBytes(text))
            : original.OpenRead(resolvedPath);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
