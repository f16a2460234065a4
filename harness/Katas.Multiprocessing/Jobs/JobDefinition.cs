using System.Reflection;
using Katas.Multiprocessing.Calls;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Hosting;

namespace Katas.Multiprocessing.Jobs;

/// <summary>A function both processes know: the file it is in, which build of it, and its place there.</summary>
internal sealed record JobAddress(string AssemblyPath, Guid Mvid, int Token, bool OnLambdaSingleton)
{
    public void Write(ByteWriter writer)
    {
        writer.Text(AssemblyPath);
        writer.Raw(Mvid);
        writer.Raw(Token);
        writer.Byte(OnLambdaSingleton ? (byte)1 : (byte)0);
    }

    public static JobAddress Read(ByteReader reader) =>
        new(reader.RequiredText(), reader.Raw<Guid>(), reader.Raw<int>(), reader.Byte() == 1);
}

/// <summary>A job as the host knows it. Values go as the method declares them, whatever variance made of the delegate's type.</summary>
internal sealed class JobDefinition
{
    public JobDefinition(int id, Delegate job)
    {
        Id = id;
        Address = JobAddresses.Of(job);
        var method = job.Method;
        Name = Closures.DisplayName(method);
        Types = new TypeNames(method.Module.Assembly);
        Argument = CodecTable.For(method.GetParameters()[0].ParameterType);
        Result = CodecTable.For(method.ReturnType);
        Refuse(Argument, "item");
        Refuse(Result, "result");
    }

    // The same method may be called as delegates of different types.
    private object? maker;

    public int Id { get; }

    public JobAddress Address { get; }

    public string Name { get; }

    public TypeNames Types { get; }

    public Codec Argument { get; }

    public Codec Result { get; }

    public ChunkMaker<TIn, TOut> MakerFor<TIn, TOut>() =>
        maker as ChunkMaker<TIn, TOut> ?? (ChunkMaker<TIn, TOut>)(maker = new EncodedChunks<TIn, TOut>(this));

    private static void Refuse(Codec codec, string name)
    {
        if (codec.Refusal is { } reason)
        {
            var refused = new ValueRefusedException(TypeNames.Display(codec.Type), reason);
            refused.Within(name);
            throw refused;
        }
    }
}

/// <summary>The jobs of one pool, each defined once however often it is called.</summary>
internal sealed class JobTable
{
    private readonly Dictionary<(Module Module, int Token), JobDefinition> known = [];
    private readonly Lock gate = new();

    public JobDefinition Define(Delegate job)
    {
        ArgumentNullException.ThrowIfNull(job);
        JobAddresses.RefuseUnlessCallable(job);
        var key = (job.Method.Module, job.Method.MetadataToken);
        lock (gate)
        {
            if (!known.TryGetValue(key, out var definition))
            {
                definition = new JobDefinition(known.Count, job);
                known.Add(key, definition);
            }
            return definition;
        }
    }
}
