namespace Katas.Wire;

/// <summary>A script's process to judge: a factorial job begins; answered with <see cref="GoOn"/>.</summary>
/// <param name="Number">The number whose factorial is computed.</param>
/// <param name="ThreadId">The operating system's id of the calling thread.</param>
public sealed record JobStarted(int Number, int ThreadId) : Message;

/// <summary>A script's process to judge: an entry for the ledger; answered with <see cref="GoOn"/>.</summary>
/// <param name="Entry">The entry; null where the script appended null.</param>
/// <param name="ThreadId">The operating system's id of the calling thread.</param>
/// <param name="File">The script it was called from, empty where that was not looked for.</param>
/// <param name="Line">The line it was called from; 0 where that was not looked for.</param>
public sealed record EntryAppended(Answer? Entry, int ThreadId, string File, int Line) : Message;

/// <summary>Judge to script's process: the call returns now.</summary>
public sealed record GoOn : Message;
