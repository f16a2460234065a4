namespace Katas.Multiprocessing.Calls;

/// <summary>What calls need of a pool of either kind: who takes their chunks, and for how long.</summary>
internal abstract class Crew
{
    private readonly HashSet<IOpenInput> inputs = [];

    public abstract int Workers { get; }

    /// <summary>Where callbacks run.</summary>
    public CallbackThread Callbacks { get; } = new();

    /// <exception cref="JobRefusedException">The workers cannot call it.</exception>
    public abstract ChunkMaker<TIn, TOut> MakerFor<TIn, TOut>(Func<TIn, TOut> job);

    /// <exception cref="InvalidOperationException">The pool takes no new work.</exception>
    public abstract void ThrowUnlessOpen();

    /// <summary>Takes the chunks of a new call.</summary>
    /// <exception cref="InvalidOperationException">The pool takes no new work.</exception>
    public abstract void Add(params IReadOnlyList<Chunk> chunks);

    /// <summary>Takes more chunks of a call whose input is open; false where it is not any more, or the pool has ended.</summary>
    public abstract bool TryAddMore(IOpenInput input, IReadOnlyList<Chunk> chunks);

    /// <summary>Takes a chunk out that no worker has started, and cancels it; one that was started goes on.</summary>
    public abstract void TryCancel(Chunk chunk);

    /// <summary>Takes out and cancels all chunks of a call that no worker has started.</summary>
    public abstract void CancelAllOf(object owner);

    /// <summary>From now on the pool keeps its workers for an input that is still being read, also when it is closed.</summary>
    /// <exception cref="InvalidOperationException">The pool takes no new work.</exception>
    public abstract void OpenInput(IOpenInput input);

    public abstract void CloseInput(IOpenInput input);

    public abstract void Close();

    public abstract void Join();

    public abstract void Terminate();

    public abstract void Dispose();

    // The rest is for the crews themselves, inside their lock.

    protected bool HasOpenInputs => inputs.Count > 0;

    protected bool IsKept(IOpenInput input) => inputs.Contains(input);

    protected void Keep(IOpenInput input) => inputs.Add(input);

    protected void Drop(IOpenInput input) => inputs.Remove(input);

    protected IOpenInput[] OpenInputs => [.. inputs];
}

/// <summary>A call whose input is still being read, and that must hear of its pool's end.</summary>
internal interface IOpenInput
{
    /// <summary>Nobody may wait any more before all has been read: the caller may be about to wait for the pool's end.</summary>
    void PoolClosed();

    void PoolEnded(Exception? why);
}
