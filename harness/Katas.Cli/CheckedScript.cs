using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Cli;

/// <summary>One script with its verdict.</summary>
/// <param name="Path">The submission as it was named on the command line.</param>
internal sealed record CheckedScript(string Path, Submission Submission, SubmittedScript Script, KataReport Report);
