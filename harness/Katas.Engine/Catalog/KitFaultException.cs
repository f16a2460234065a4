namespace Katas.Engine.Catalog;

/// <summary>The kit itself is broken: a folder or file of it is missing, or says what it cannot say. Never the learner's fault.</summary>
/// <param name="message">What, where (file:line:column) and the way out, in one line.</param>
public sealed class KitFaultException(string message) : Exception(message);
