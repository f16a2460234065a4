using Katas.Multiprocessing.Sharing;

namespace Katas.Multiprocessing;

/// <summary>
/// One dictionary for all processes. It lives in the process that makes it; passed to a job, also inside a tuple or record, it is the
/// same one there. Each call is atomic; any thread of any process may call. Keys and values are copied between processes, not inside one;
/// one that cannot be sent is refused with <see cref="ValueRefusedException"/>.
/// </summary>
/// <remarks>
/// Every member throws <see cref="ObjectDisposedException"/> when the owner has disposed it or has ended.
/// Disposing it elsewhere than in its owner does nothing.
/// </remarks>
/// <typeparam name="TKey">The keys' type, compared by value.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
public sealed class SharedDictionary<TKey, TValue> : IDisposable, ISharedObject, IServedOwner
    where TKey : notnull
{
    private readonly LocalDictionary<TKey, TValue>? local;
    private readonly DictionaryStore<TKey, TValue> store;
    private readonly Guid id;
    private readonly SharedAddress? remote;

    /// <summary>Makes an empty dictionary that this process owns.</summary>
    public SharedDictionary()
    {
        id = Guid.NewGuid();
        store = local = new LocalDictionary<TKey, TValue>();
    }

    internal SharedDictionary(SharedAddress address)
    {
        remote = address;
        store = new RemoteDictionary<TKey, TValue>(address);
    }

    /// <summary>How many entries there are at the moment.</summary>
    public int Count => store.Count;

    SharedAddress ISharedObject.Address
    {
        get
        {
            local?.ThrowIfClosed();
            return remote ?? SharedServer.Register(id, this);
        }
    }

    IServed? IServedOwner.Served => local;

    /// <summary>The value of a key; setting it adds or replaces.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TValue this[TKey key]
    {
        get =>
            store.TryGetValue(key, out var value)
                ? value
                : throw new KeyNotFoundException($"There is no key {key} in the shared dictionary.");
        set => store.Set(key, value);
    }

    /// <summary>Adds the key unless it is there; exactly one of several callers who race for a key gets true.</summary>
    public bool TryAdd(TKey key, TValue value) => store.TryAdd(key, value);

    /// <summary>Whether the key is there at the moment.</summary>
    public bool ContainsKey(TKey key) => store.TryGetValue(key, out _);

    /// <summary>The key's value, where there is one.</summary>
    public bool TryGetValue(TKey key, out TValue value) => store.TryGetValue(key, out value);

    /// <summary>Removes the key; exactly one of several callers who race for it gets true.</summary>
    public bool TryRemove(TKey key) => store.TryRemove(key);

    /// <summary>All entries as they are at one moment, in no particular order.</summary>
    public KeyValuePair<TKey, TValue>[] ToArray() => store.ToArray();

    /// <summary>In the owner: ends the dictionary for all processes.</summary>
    public void Dispose()
    {
        if (local is not null)
        {
            local.Close();
            SharedServer.Unregister(id);
        }
    }
}
