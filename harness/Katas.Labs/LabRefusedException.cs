namespace Katas.Labs;

/// <summary>A lab cannot be run as it was asked for; the message says what would do.</summary>
public sealed class LabRefusedException(string message) : Exception(message);
