namespace Katas.Multiprocessing.Calls;

/// <summary>Items of one call that go to a worker together.</summary>
internal abstract class Chunk
{
    public abstract int Count { get; }

    /// <summary>Memory that is its own until its items have ended, in bytes.</summary>
    public virtual long Bytes => 0;

    /// <summary>The call it belongs to; a stream's chunks are cancelled together.</summary>
    public abstract object Owner { get; }

    /// <summary>Where it stands in the backlog, null while it does not; so that cancelling one of many is no search.</summary>
    public LinkedListNode<Chunk>? Place { get; set; }

    public abstract void CancelAll();
}

/// <summary>Makes the chunks of one call.</summary>
internal abstract class ChunkMaker<TIn, TOut>
{
    /// <summary>No item can be refused, so that a large input need not be prepared whole before its first job starts.</summary>
    public abstract bool NeverRefuses { get; }

    /// <param name="items">Where the items are; not changed afterwards.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="outcome">Where their results go.</param>
    /// <param name="index">The first item's index there.</param>
    /// <exception cref="ValueRefusedException">An item cannot be sent.</exception>
    public abstract Chunk Make(TIn[] items, int from, int count, Outcomes.Outcome<TOut> outcome, int index);
}
