using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Katas.Compiler;

/// <summary>A script gets the base library and the kit; nothing that it names itself.</summary>
internal sealed class NoReferences : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => false;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    ) => [];

    public override bool Equals(object? other) => other is NoReferences;

    public override int GetHashCode() => 1;
}
