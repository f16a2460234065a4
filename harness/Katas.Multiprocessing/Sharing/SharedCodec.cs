using System.Reflection;
using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Sharing;

/// <summary>Sends a shared object's address; whoever reads it gets a proxy, or the object itself where it is the owner.</summary>
internal sealed class SharedCodec<T> : ReferenceCodec<T>
    where T : class
{
    protected override void WriteContent(ByteWriter writer, T value)
    {
        var address = ((ISharedObject)value).Address;
        writer.Text(address.SocketPath);
        writer.Raw(address.Id);
    }

    protected override T ReadContent(ByteReader reader)
    {
        var address = new SharedAddress(reader.RequiredText(), reader.Raw<Guid>());
        return SharedServer.Find(address.Id) as T
            ?? (T)
                Activator.CreateInstance(
                    typeof(T),
                    BindingFlags.Instance | BindingFlags.NonPublic,
                    null,
                    [address],
                    null
                )!;
    }
}
