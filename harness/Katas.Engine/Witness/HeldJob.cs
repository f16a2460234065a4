namespace Katas.Engine.Witness;

/// <summary>A job that has come to its gate.</summary>
/// <param name="Number">How many came before it in this case.</param>
/// <param name="Key">What it is about: a path, a number, an address.</param>
/// <param name="Process">The process it came from; 0 where that could not be seen.</param>
/// <param name="Thread">The operating system's id of the thread, where the gate can tell; else 0.</param>
internal sealed record HeldJob(int Number, string Key, int Process, int Thread);
