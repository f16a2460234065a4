using System.Reflection;
using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Jobs;

/// <summary>A job as a worker knows it: reads an item, calls the method, writes the result.</summary>
internal abstract class ServedJob(TypeNames types)
{
    public TypeNames Types => types;

    public abstract void Run(ByteReader item, ByteWriter result);

    public static ServedJob Load(JobAddress address)
    {
        var (method, target) = JobAssemblies.Find(address);
        Type[] signature = [method.GetParameters()[0].ParameterType, method.ReturnType];
        var call = method.CreateDelegate(typeof(Func<,>).MakeGenericType(signature), target);
        return (ServedJob)
            Activator.CreateInstance(
                typeof(ServedJob<,>).MakeGenericType(signature),
                call,
                new TypeNames(method.Module.Assembly)
            )!;
    }
}

internal sealed class ServedJob<TIn, TOut>(Func<TIn, TOut> call, TypeNames types) : ServedJob(types)
{
    private readonly Codec<TIn> argument = CodecTable.For<TIn>();
    private readonly Codec<TOut> result = CodecTable.For<TOut>();

    public override void Run(ByteReader item, ByteWriter answer)
    {
        var value = call(argument.ReadWhole(item));
        try
        {
            result.Write(answer, value);
        }
        catch (ValueRefusedException refused)
        {
            refused.Within("result");
            throw;
        }
    }
}
