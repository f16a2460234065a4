using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Locks;

/// <summary>Sends a lock's address; whoever reads it gets a stand-in, or the lock itself where it is the owner.</summary>
internal sealed class LockCodec : ReferenceCodec<ProcessLock>
{
    protected override void WriteContent(ByteWriter writer, ProcessLock value)
    {
        var address = value.AddressForOthers();
        writer.Raw(address.ProcessId);
        writer.Raw(address.Descriptor);
        writer.Raw(address.Page);
        writer.Raw(address.Slot);
        writer.Raw(address.Generation);
    }

    protected override ProcessLock ReadContent(ByteReader reader) =>
        ProcessLock.At(
            new LockAddress(
                reader.Raw<int>(),
                reader.Raw<int>(),
                reader.Raw<Guid>(),
                reader.Raw<int>(),
                reader.Raw<long>()
            )
        );
}
