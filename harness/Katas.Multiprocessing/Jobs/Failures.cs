using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Jobs;

/// <summary>
/// Carries an exception across processes: its type, message, stack trace, causes, and those of its fields that are plain values.
/// It is rebuilt without running a constructor, so that nothing of it can fail or act here.
/// </summary>
internal static class Failures
{
    private const int MaxCauses = 16;
    private const int MaxText = 1 << 20;

    public static void Write(ByteWriter writer, Exception failure, TypeNames types)
    {
        writer.Types = types;
        Write(writer, failure, 0);
    }

    public static Exception Read(ByteReader reader, TypeNames types)
    {
        reader.Types = types;
        return Read(reader, 0);
    }

    private static void Write(ByteWriter writer, Exception failure, int depth)
    {
        var type = failure.GetType();
        writer.Text(type.Assembly.GetName().Name);
        writer.Text(type.FullName ?? type.Name);
        writer.Text(Cut(MessageOf(failure)));
        writer.Text(Cut(OwnMessage(failure)));
        writer.Text(Cut(failure.StackTrace));
        writer.Raw(failure.HResult);
        var causes = depth >= MaxCauses ? [] : Causes(failure);
        writer.Count(causes.Length);
        foreach (var cause in causes)
        {
            Write(writer, cause, depth + 1);
        }
        WriteFields(writer, failure);
    }

    private static Exception Read(ByteReader reader, int depth)
    {
        var assembly = reader.RequiredText();
        var name = reader.RequiredText();
        var message = reader.RequiredText();
        var ownMessage = reader.Text();
        var stackTrace = reader.Text();
        var code = reader.Raw<int>();
        var causes = new Exception[reader.Count()];
        if (depth > MaxCauses)
        {
            throw ByteReader.Malformed("causes without end");
        }
        for (var index = 0; index < causes.Length; index++)
        {
            causes[index] = Read(reader, depth + 1);
        }
        var cause = causes.FirstOrDefault();
        var rebuilt = Rebuild(reader.Types.Find(assembly, name), message, ownMessage, causes);
        ReadFields(reader, rebuilt);
        if (rebuilt is null || !SameMessage(rebuilt, message))
        {
            rebuilt = new RemoteException(name, message, stackTrace, cause);
        }
        rebuilt.HResult = code;
        if (stackTrace is not null)
        {
            ExceptionDispatchInfo.SetRemoteStackTrace(rebuilt, stackTrace);
        }
        return rebuilt;
    }

    private static Exception? Rebuild(Type? type, string message, string? ownMessage, Exception[] causes)
    {
        if (
            type is null
            || !type.IsAssignableTo(typeof(Exception))
            || type.IsAbstract
            || type.ContainsGenericParameters
        )
        {
            return null;
        }
        if (type == typeof(AggregateException))
        {
            return new AggregateException(ownMessage, causes);
        }
        if (type.IsAssignableTo(typeof(AggregateException)))
        {
            return null;
        }
        var rebuilt = (Exception)RuntimeHelpers.GetUninitializedObject(type);
        MessageField(rebuilt) = ownMessage;
        CauseField(rebuilt) = causes.FirstOrDefault();
        return rebuilt;
    }

    // A message that the type composes itself, from fields that did not come along, would differ: then the plain text is better.
    private static bool SameMessage(Exception rebuilt, string message)
    {
        if (rebuilt is AggregateException || MessageOf(rebuilt) == message)
        {
            return true;
        }
        MessageField(rebuilt) = message;
        return MessageOf(rebuilt) == message;
    }

    private static Exception[] Causes(Exception failure) =>
        failure switch
        {
            AggregateException { InnerExceptions: var all } => [.. all],
            { InnerException: { } one } => [one],
            _ => [],
        };

    private static void WriteFields(ByteWriter writer, Exception failure)
    {
        var fields = Fields(failure.GetType());
        writer.Count(fields.Count);
        foreach (var (field, codec) in fields)
        {
            writer.Text(field.Name);
            var item = writer.BeginItem();
            codec.WriteBoxed(writer, field.GetValue(failure));
            writer.EndItem(item);
        }
    }

    private static void ReadFields(ByteReader reader, Exception? failure)
    {
        var fields = failure is null ? [] : Fields(failure.GetType());
        for (var left = reader.Count(); left > 0; left--)
        {
            var name = reader.RequiredText();
            var content = reader.Bytes(reader.ItemLength()).ToArray();
            var (field, codec) = fields.FirstOrDefault(entry => entry.Field.Name == name);
            field?.SetValue(failure, codec.ReadBoxed(new ByteReader(content)));
        }
    }

    /// <summary>The plain fields that a type adds to those of <see cref="Exception"/> itself.</summary>
    private static List<(FieldInfo Field, Codec Codec)> Fields(Type type)
    {
        var fields = new List<(FieldInfo, Codec)>();
        foreach (var field in FieldList.Of(type))
        {
            if (
                field.DeclaringType != typeof(Exception)
                && CodecTable.For(field.FieldType) is { AlwaysSends: true } codec
            )
            {
                fields.Add((field, codec));
            }
        }
        return fields;
    }

    private static string MessageOf(Exception failure)
    {
        try
        {
            return failure.Message ?? "";
        }
        catch (Exception broken)
        {
            return $"(its Message failed with {broken.GetType().Name})";
        }
    }

    private static string? OwnMessage(Exception failure) => MessageField(failure);

    private static string Cut(string? text) =>
        text is null ? null!
        : text.Length <= MaxText ? text
        : text[..MaxText] + "…";

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? MessageField(Exception failure);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerException")]
    private static extern ref Exception? CauseField(Exception failure);
}
