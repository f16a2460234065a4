namespace Katas.Engine.Grading;

/// <summary>One submission cannot be taken; the others can.</summary>
/// <param name="message">What is wrong with it, and the way out, in one line.</param>
public sealed class UnusableSubmissionException(string message) : Exception(message);
