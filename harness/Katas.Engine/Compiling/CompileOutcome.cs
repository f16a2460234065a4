using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>What compiling a script came to.</summary>
internal abstract record CompileOutcome;

/// <summary>An assembly that a runner can load.</summary>
/// <param name="AssemblyFile">Its file.</param>
/// <param name="Warnings">What the compiler noticed that may explain a wrong result.</param>
internal sealed record CompiledScript(string AssemblyFile, IReadOnlyList<CompilerNote> Warnings) : CompileOutcome;

/// <summary>Why there is none.</summary>
internal sealed record CompileFindings(IReadOnlyList<Finding> Findings) : CompileOutcome;
