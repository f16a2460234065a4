using System.Reflection;
using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Jobs;

/// <summary>An initializer as a worker knows it.</summary>
internal static class ServedInitializer
{
    public static void Run(JobAddress address, ByteReader argument)
    {
        var (method, target) = JobAssemblies.Find(address);
        object?[] arguments =
        [
            .. method.GetParameters().Select(parameter => CodecTable.For(parameter.ParameterType).ReadBoxed(argument)),
        ];
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
