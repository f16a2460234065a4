namespace Katas.Multiprocessing.Wire;

/// <summary>
/// The language of host and worker. Each message is its kind (one byte), the length of its content (four bytes) and the content.
/// </summary>
internal static class Protocol
{
    /// <summary>Both sides say it first; it changes with every change of a message, so that programs of different builds part with a clear word.</summary>
    public const int Version = 2;
    public const int HeaderSize = 5;
    public const ulong HostSays = 0x_31_4C_4F_4F_50_59_4D_48;
    public const ulong WorkerSays = 0x_31_4C_4F_4F_50_59_4D_57;
}

internal enum ToWorker : byte
{
    /// <summary>First of all: who speaks, the shared page's descriptor, where to listen for users of shared objects, the program that starts workers.</summary>
    Setup = 1,

    /// <summary>A job's number and address, before its first chunk.</summary>
    Job = 2,

    /// <summary>Epoch, job number, count, and as many items, each with its length.</summary>
    Chunk = 3,

    /// <summary>What to call before the first chunk: its address and its argument, if it has one. It is answered as an item is.</summary>
    Initialize = 4,

    /// <summary>Nothing more will come: leave in an orderly way.</summary>
    Leave = 5,
}

internal enum ToHost : byte
{
    /// <summary>First of all: who speaks, and whether the shared page could be mapped.</summary>
    Greeting = 1,

    /// <summary>The next item's result. Answers come in the order of the items, so they bear no number.</summary>
    Result = 2,

    /// <summary>The next item's exception.</summary>
    Failure = 3,

    /// <summary>What was written to <see cref="Console"/>: which stream (1 or 2), and whole lines of text.</summary>
    Text = 4,
}
