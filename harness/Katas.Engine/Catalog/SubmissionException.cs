namespace Katas.Engine.Catalog;

/// <summary>What was named to be checked is not there, or is not a submission: wrong usage, said in one line.</summary>
public sealed class SubmissionException(string message) : Exception(message);
