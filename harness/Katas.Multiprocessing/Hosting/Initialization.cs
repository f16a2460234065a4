using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Jobs;

namespace Katas.Multiprocessing.Hosting;

/// <summary>What every worker calls before its first job.</summary>
internal class Initialization(Delegate method)
{
    public Delegate Method => method;

    public TypeNames Types { get; } = new(method.Method.Module.Assembly);

    /// <summary>Its address and its argument, if it has one, as a message's content.</summary>
    /// <exception cref="JobRefusedException">Workers cannot call it.</exception>
    /// <exception cref="ValueRefusedException">The argument cannot be sent.</exception>
    public byte[] Encode()
    {
        JobAddresses.RefuseUnlessCallable(method);
        var writer = new ByteWriter(Types);
        JobAddresses.Of(method).Write(writer);
        WriteArgument(writer);
        return writer.ToArray();
    }

    protected virtual void WriteArgument(ByteWriter writer) { }
}

internal sealed class Initialization<T>(Action<T> method, T argument) : Initialization(method)
{
    protected override void WriteArgument(ByteWriter writer)
    {
        try
        {
            // As the method declares it, whatever variance made of the delegate's type.
            CodecTable.For(Method.Method.GetParameters()[0].ParameterType).WriteBoxed(writer, argument);
        }
        catch (ValueRefusedException refused)
        {
            refused.Within("argument");
            throw;
        }
    }
}
