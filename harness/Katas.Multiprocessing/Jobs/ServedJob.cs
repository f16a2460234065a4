using System.Reflection;
using System.Runtime.Loader;
using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Jobs;

/// <summary>A job as a worker knows it: reads an item, calls the method, writes the result.</summary>
internal abstract class ServedJob(TypeNames types)
{
    public TypeNames Types => types;

    public abstract void Run(ByteReader item, ByteWriter result);

    public static ServedJob Load(JobAddress address)
    {
        var module = JobAssemblies.Load(address.AssemblyPath).ManifestModule;
        if (module.ModuleVersionId != address.Mvid)
        {
            throw new InvalidOperationException(
                $"{address.AssemblyPath} is not the file any more that the pool's owner has loaded: it was built anew meanwhile. Start again."
            );
        }
        var method = (MethodInfo)module.ResolveMethod(address.Token)!;
        var target = address.OnLambdaSingleton ? Closures.Singleton(method.DeclaringType!)!.GetValue(null) : null;
        Type[] signature = [method.GetParameters()[0].ParameterType, method.ReturnType];
        var call = method.CreateDelegate(typeof(Func<,>).MakeGenericType(signature), target);
        return (ServedJob)
            Activator.CreateInstance(
                typeof(ServedJob<,>).MakeGenericType(signature),
                call,
                new TypeNames(module.Assembly)
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

/// <summary>Loads the assemblies of jobs, each file once.</summary>
internal static class JobAssemblies
{
    private static readonly Dictionary<string, Assembly> Loaded = [];

    public static Assembly Load(string path)
    {
        if (!Loaded.TryGetValue(path, out var assembly))
        {
            // What belongs to the program itself is shared with it; a script gets a context that falls back on the program's assemblies.
            assembly = IsOfTheProgram(path)
                ? AssemblyLoadContext.Default.LoadFromAssemblyName(
                    new AssemblyName(Path.GetFileNameWithoutExtension(path))
                )
                : new JobContext(path).LoadFromAssemblyPath(path);
            Loaded.Add(path, assembly);
        }
        return assembly;
    }

    private static bool IsOfTheProgram(string path) =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator).Contains(path);

    private sealed class JobContext : AssemblyLoadContext
    {
        private readonly string folder;

        public JobContext(string path)
            : base(path)
        {
            folder = Path.GetDirectoryName(path)!;
            // Asked only after the default context has been: assemblies that the program and the job share stay one.
            Resolving += (context, name) =>
                Path.Join(folder, name.Name + ".dll") is var beside && File.Exists(beside)
                    ? context.LoadFromAssemblyPath(beside)
                    : null;
        }
    }
}
