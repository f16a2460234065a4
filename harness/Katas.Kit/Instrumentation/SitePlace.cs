namespace Katas.Instrumentation;

/// <summary>A place in a script's text.</summary>
/// <param name="File">The path as the compiler knows it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record SitePlace(string File, int Line, int Column);
