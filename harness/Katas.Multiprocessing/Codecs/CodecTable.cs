using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Katas.Multiprocessing.Jobs;
using Katas.Multiprocessing.Locks;
using Katas.Multiprocessing.Sharing;

namespace Katas.Multiprocessing.Codecs;

/// <summary>Finds the codec of a type; each is built once, on first use. Collectible assemblies are not kept alive by it.</summary>
internal static class CodecTable
{
    private const string Elsewhere =
        "it belongs to this process. Send plain values (a path, an address) and make it in the worker, where a static field is initialised anew.";

    private static readonly ConditionalWeakTable<Type, Codec> Known = [];

    public static Codec<T> For<T>() => (Codec<T>)For(typeof(T));

    public static Codec For(Type type) => Known.TryGetValue(type, out var codec) ? codec : Known.GetValue(type, Build);

    private static Codec Build(Type type)
    {
        if (Simple(type) is { } simple)
        {
            return simple;
        }
        if (type.IsEnum)
        {
            return Make(typeof(RawCodec<>), type);
        }
        if (type.IsArray)
        {
            return ForArray(type);
        }
        if (Unsendable(type) is { } reason)
        {
            return Make(typeof(RefusedCodec<>), type, reason);
        }
        if (type == typeof(ProcessLock))
        {
            return new LockCodec();
        }
        if (type.IsAssignableTo(typeof(ISharedObject)))
        {
            return Make(typeof(SharedCodec<>), type);
        }
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Make(typeof(NullableCodec<>), inner, For(inner));
        }
        if (type.IsConstructedGenericType && Collections.CodecFor(type.GetGenericTypeDefinition()) is { } collection)
        {
            var arguments = type.GetGenericArguments();
            return (Codec)Activator.CreateInstance(collection.MakeGenericType(arguments), [.. arguments.Select(For)])!;
        }
        if (type == typeof(object) || type.IsInterface)
        {
            return Make(typeof(OpenCodec<>), type);
        }
        return type.IsValueType ? Make(typeof(StructCodec<>), type) : Make(typeof(ObjectCodec<>), type);
    }

    private static Codec? Simple(Type type) =>
        type.IsEnum
            ? null
            : Type.GetTypeCode(type) switch
            {
                TypeCode.Boolean => new BooleanCodec(),
                TypeCode.Char => new RawCodec<char>(),
                TypeCode.SByte => new RawCodec<sbyte>(),
                TypeCode.Byte => new RawCodec<byte>(),
                TypeCode.Int16 => new RawCodec<short>(),
                TypeCode.UInt16 => new RawCodec<ushort>(),
                TypeCode.Int32 => new RawCodec<int>(),
                TypeCode.UInt32 => new RawCodec<uint>(),
                TypeCode.Int64 => new RawCodec<long>(),
                TypeCode.UInt64 => new RawCodec<ulong>(),
                TypeCode.Single => new RawCodec<float>(),
                TypeCode.Double => new RawCodec<double>(),
                TypeCode.Decimal => new DecimalCodec(),
                TypeCode.DateTime => new DateTimeCodec(),
                TypeCode.String => StringCodec.Instance,
                TypeCode.Object when type.IsPrimitive || type.Namespace is "System" or "System.Numerics" =>
                    SimpleStruct(type),
                _ => null,
            };

    private static Codec? SimpleStruct(Type type)
    {
        if (type == typeof(BigInteger))
        {
            return new BigIntegerCodec();
        }
        if (type == typeof(Guid))
        {
            return new RawCodec<Guid>();
        }
        if (type == typeof(TimeSpan))
        {
            return new RawCodec<TimeSpan>();
        }
        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffsetCodec();
        }
        if (type == typeof(DateOnly))
        {
            return new DateOnlyCodec();
        }
        if (type == typeof(TimeOnly))
        {
            return new TimeOnlyCodec();
        }
        if (type == typeof(Half))
        {
            return new RawCodec<Half>();
        }
        if (type == typeof(Int128))
        {
            return new RawCodec<Int128>();
        }
        if (type == typeof(UInt128))
        {
            return new RawCodec<UInt128>();
        }
        return type == typeof(Uri) ? new UriCodec() : null;
    }

    private static Codec ForArray(Type type)
    {
        var element = type.GetElementType()!;
        if (element.IsPointer)
        {
            return Make(typeof(RefusedCodec<>), type, Elsewhere);
        }
        var codec = For(element);
        if (!type.IsSZArray)
        {
            return Make(typeof(GridCodec<>), type, codec);
        }
        var raw =
            codec.GetType() is { IsConstructedGenericType: true } shape
            && shape.GetGenericTypeDefinition() == typeof(RawCodec<>);
        return raw ? Make(typeof(RawArrayCodec<>), element) : Make(typeof(ArrayCodec<>), element, codec);
    }

    /// <summary>Why a type as a whole cannot be copied; null where its values can.</summary>
    private static string? Unsendable(Type type)
    {
        if (type.IsPointer || type.IsByRefLike || type == typeof(nint) || type == typeof(nuint))
        {
            return "an address means nothing in another process.";
        }
        if (type.IsAssignableTo(typeof(Delegate)))
        {
            return "code is not copied. Send the values it needs and call a static method in the job.";
        }
        if (type.IsAssignableTo(typeof(Task)) || type == typeof(ValueTask) || Is(type, typeof(ValueTask<>)))
        {
            return "a task goes on in the process that started it. Let the job wait for it and send its result.";
        }
        if (type.IsAssignableTo(typeof(Exception)))
        {
            return "an exception is sent by throwing it in the job, not as a value.";
        }
        if (type.IsInterface || type == typeof(object) || Nullable.GetUnderlyingType(type) is not null)
        {
            return null;
        }
        if (type.IsValueType)
        {
            return
                Is(type, typeof(Memory<>))
                || Is(type, typeof(ReadOnlyMemory<>))
                || type == typeof(CancellationToken)
                || type == typeof(System.Runtime.InteropServices.GCHandle)
                ? Elsewhere
                : null;
        }
        if (
            type == typeof(ProcessLock)
            || type.IsAssignableTo(typeof(ISharedObject))
            || Collections.CodecFor(Definition(type)) is not null
        )
        {
            return null;
        }
        if (type.Namespace == "System" && type.Name.StartsWith("Tuple`", StringComparison.Ordinal))
        {
            return null;
        }
        if (type.Assembly.IsDynamic)
        {
            return "its type was made at run time, so no other process knows it.";
        }
        if (Closures.IsCompilerMade(type) && !type.Name.Contains("AnonymousType", StringComparison.Ordinal))
        {
            return "it is code that the compiler made (an iterator, a closure). Call ToArray() or ToList() and send that.";
        }
        for (var part = type; part is not null && part != typeof(object); part = part.BaseType)
        {
            if (TypeNames.IsFramework(part.Assembly) || part.Assembly == typeof(CodecTable).Assembly)
            {
                return part == type ? Elsewhere : $"it is a {TypeNames.Display(part)}, and {Elsewhere}";
            }
        }
        return null;
    }

    private static bool Is(Type type, Type definition) => Definition(type) == definition;

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static Codec Make(Type definition, Type argument, params object[] arguments)
    {
        try
        {
            return (Codec)Activator.CreateInstance(definition.MakeGenericType(argument), arguments)!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
