namespace Katas.Multiprocessing.Calls;

/// <summary>Chunks that no worker has yet, in order; those that came back from one go first. Guarded by its owner.</summary>
internal sealed class Backlog
{
    private readonly LinkedList<Chunk> chunks = new();

    public int Count => chunks.Count;

    public Chunk First => chunks.First!.Value;

    public void Append(Chunk chunk) => chunk.Place = chunks.AddLast(chunk);

    public Chunk Take()
    {
        var chunk = chunks.First!.Value;
        chunks.RemoveFirst();
        chunk.Place = null;
        return chunk;
    }

    public void Return(IReadOnlyList<Chunk> returned)
    {
        for (var index = returned.Count - 1; index >= 0; index--)
        {
            returned[index].Place = chunks.AddFirst(returned[index]);
        }
    }

    public bool Remove(Chunk chunk)
    {
        if (chunk.Place is not { } place)
        {
            return false;
        }
        chunks.Remove(place);
        chunk.Place = null;
        return true;
    }

    public List<Chunk> TakeAllOf(object owner)
    {
        List<Chunk> owned = [.. chunks.Where(chunk => chunk.Owner == owner)];
        owned.ForEach(chunk => Remove(chunk));
        return owned;
    }

    public List<Chunk> TakeAll()
    {
        List<Chunk> all = [.. chunks];
        all.ForEach(chunk => chunk.Place = null);
        chunks.Clear();
        return all;
    }
}
