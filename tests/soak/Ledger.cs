using System.IO.MemoryMappedFiles;

namespace Katas.PoolSoak;

/// <summary>A byte for each job, in memory that all processes share: how often it was begun.</summary>
internal sealed unsafe class Ledger : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* counts;

    public Ledger(string path, int jobs)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, jobs);
        view = file.CreateViewAccessor();
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref counts);
    }

    public int this[int job] => counts[job];

    public void Begin(int job) => counts[job]++;

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
