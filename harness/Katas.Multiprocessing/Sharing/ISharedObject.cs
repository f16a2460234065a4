namespace Katas.Multiprocessing.Sharing;

/// <summary>An object that lives in one process and is used from all; what is sent of it is its address.</summary>
internal interface ISharedObject
{
    SharedAddress Address { get; }
}

/// <summary>Where a shared object is: the owner's socket, and its number there, which cannot be guessed.</summary>
internal sealed record SharedAddress(string SocketPath, Guid Id);
