using System.Reflection;
using System.Runtime.Loader;

namespace Katas.Multiprocessing.Jobs;

/// <summary>Loads the assemblies of jobs, each file once.</summary>
internal static class JobAssemblies
{
    private static readonly Dictionary<string, Assembly> Loaded = [];

    /// <summary>A job's method, and the object that a lambda hangs on.</summary>
    public static (MethodInfo Method, object? Target) Find(JobAddress address)
    {
        var module = Load(address.AssemblyPath).ManifestModule;
        if (module.ModuleVersionId != address.Mvid)
        {
            throw new InvalidOperationException(
                $"{address.AssemblyPath} is not the file any more that the pool's owner has loaded: it was built anew meanwhile. Start again."
            );
        }
        var method = (MethodInfo)module.ResolveMethod(address.Token)!;
        return (method, address.OnLambdaSingleton ? Closures.Singleton(method.DeclaringType!)!.GetValue(null) : null);
    }

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
