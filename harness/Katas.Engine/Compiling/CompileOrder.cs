using Katas.Engine.Catalog;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>What is to be compiled, and within what.</summary>
/// <param name="Entry">The method that must be there.</param>
/// <param name="KeepBelow">A folder for the assembly where the cache cannot be written to.</param>
internal sealed record CompileOrder(ScriptSource Source, EntryPoint Entry, Limits Limits, string KeepBelow);
