using Katas.Engine.Catalog;
using Katas.Engine.Compiling;

namespace Katas.Engine.Measuring;

/// <summary>A script that runs against the clock.</summary>
/// <param name="Kata">The kata it is for.</param>
/// <param name="Script">The script.</param>
internal sealed record Contender(KataId Kata, CompiledScript Script);
