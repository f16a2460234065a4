using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Sharing;

/// <summary>A shared dictionary, here or elsewhere.</summary>
internal abstract class DictionaryStore<TKey, TValue>
    where TKey : notnull
{
    public abstract int Count { get; }

    public abstract bool TryAdd(TKey key, TValue value);

    public abstract bool TryGetValue(TKey key, out TValue value);

    public abstract void Set(TKey key, TValue value);

    public abstract bool TryRemove(TKey key);

    public abstract KeyValuePair<TKey, TValue>[] ToArray();

    protected static TypeNames NamesOfItsTypes() => TypeNames.ForTypes(typeof(TKey), typeof(TValue));

    protected enum Operation : byte
    {
        Count,
        TryAdd,
        TryGet,
        Set,
        TryRemove,
        ToArray,
    }
}

internal sealed class LocalDictionary<TKey, TValue> : DictionaryStore<TKey, TValue>, IServed
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, TValue> entries = [];
    private bool closed;

    public TypeNames Types { get; } = NamesOfItsTypes();

    public override int Count => Atomically(static (all, _) => all.Count, 0);

    public override bool TryAdd(TKey key, TValue value)
    {
        Check(key, value);
        return Atomically(static (all, entry) => all.TryAdd(entry.key, entry.value), (key, value));
    }

    public override bool TryGetValue(TKey key, out TValue value)
    {
        (var there, value) = Atomically(static (all, wanted) => (all.TryGetValue(wanted, out var found), found!), key);
        return there;
    }

    public override void Set(TKey key, TValue value)
    {
        Check(key, value);
        Atomically(static (all, entry) => all[entry.key] = entry.value, (key, value));
    }

    public override bool TryRemove(TKey key) => Atomically(static (all, unwanted) => all.Remove(unwanted), key);

    public override KeyValuePair<TKey, TValue>[] ToArray() => Atomically(static (all, _) => all.ToArray(), 0);

    public void Close()
    {
        lock (gate)
        {
            closed = true;
            entries.Clear();
        }
    }

    public void ThrowIfClosed() => Atomically(static (_, _) => 0, 0);

    public Action? Serve(byte operation, ByteReader request, ByteWriter response, SharedPeer peer)
    {
        var keys = CodecTable.For<TKey>();
        var values = CodecTable.For<TValue>();
        switch ((Operation)operation)
        {
            case Operation.Count:
                response.Raw(Count);
                break;
            case Operation.TryAdd:
                response.Raw(TryAdd(keys.Read(request), values.Read(request)));
                break;
            case Operation.TryGet:
                var there = TryGetValue(keys.Read(request), out var value);
                response.Raw(there);
                if (there)
                {
                    values.Write(response, value);
                }
                break;
            case Operation.Set:
                Set(keys.Read(request), values.Read(request));
                break;
            case Operation.TryRemove:
                response.Raw(TryRemove(keys.Read(request)));
                break;
            case Operation.ToArray:
                var all = ToArray();
                response.Count(all.Length);
                foreach (var (key, entry) in all)
                {
                    keys.Write(response, key);
                    values.Write(response, entry);
                }
                break;
            default:
                throw ByteReader.Malformed($"operation {operation}");
        }
        return null;
    }

    private void Check(TKey key, TValue value)
    {
        Sendable.Check(key, Types, "key");
        Sendable.Check(value, Types, "value");
    }

    private TResult Atomically<TArgument, TResult>(
        Func<Dictionary<TKey, TValue>, TArgument, TResult> action,
        TArgument argument
    )
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(SharedDictionary<TKey, TValue>));
            return action(entries, argument);
        }
    }
}

internal sealed class RemoteDictionary<TKey, TValue> : DictionaryStore<TKey, TValue>
    where TKey : notnull
{
    private readonly SharedClient client;
    private readonly Codec<TKey> keys = CodecTable.For<TKey>();
    private readonly Codec<TValue> values = CodecTable.For<TValue>();

    public RemoteDictionary(SharedAddress address) =>
        client = new SharedClient(address, "shared dictionary", NamesOfItsTypes());

    public override int Count
    {
        get
        {
            using var call = client.Begin();
            return call.Send((byte)Operation.Count).Raw<int>();
        }
    }

    public override bool TryAdd(TKey key, TValue value)
    {
        using var call = client.Begin();
        keys.Write(call.Request, key);
        values.Write(call.Request, value);
        return call.Send((byte)Operation.TryAdd).Raw<bool>();
    }

    public override bool TryGetValue(TKey key, out TValue value)
    {
        using var call = client.Begin();
        keys.Write(call.Request, key);
        var response = call.Send((byte)Operation.TryGet);
        var there = response.Raw<bool>();
        value = there ? values.Read(response) : default!;
        return there;
    }

    public override void Set(TKey key, TValue value)
    {
        using var call = client.Begin();
        keys.Write(call.Request, key);
        values.Write(call.Request, value);
        call.Send((byte)Operation.Set);
    }

    public override bool TryRemove(TKey key)
    {
        using var call = client.Begin();
        keys.Write(call.Request, key);
        return call.Send((byte)Operation.TryRemove).Raw<bool>();
    }

    public override KeyValuePair<TKey, TValue>[] ToArray()
    {
        using var call = client.Begin();
        var response = call.Send((byte)Operation.ToArray);
        var all = new KeyValuePair<TKey, TValue>[response.Count(2)];
        for (var index = 0; index < all.Length; index++)
        {
            all[index] = new KeyValuePair<TKey, TValue>(keys.Read(response), values.Read(response));
        }
        return all;
    }
}
