using System.Reflection;
using Katas.Wire;

namespace Katas.Runner;

/// <summary>Exceptions as values.</summary>
internal static class Faults
{
    private const int MaxDepth = 8;
    private const int MaxInner = 8;
    private const int MaxFrames = 40;
    private const int MaxMessageLength = 4000;

    public static Fault From(Exception exception) => From(exception, depth: 0);

    /// <summary>The nearest line of the script on the calling thread's stack; null where there is none.</summary>
    public static ScriptFrame? Caller() =>
        new System.Diagnostics.StackTrace(fNeedFileInfo: true)
            .GetFrames()
            .Where(frame => frame.GetFileName()?.EndsWith(".csx", StringComparison.Ordinal) == true)
            .Select(frame => new ScriptFrame(frame.GetFileName()!, frame.GetFileLineNumber()))
            .FirstOrDefault();

    private static Fault From(Exception exception, int depth)
    {
        var inner = exception switch
        {
            _ when depth >= MaxDepth => [],
            AggregateException many => many.InnerExceptions.Take(MaxInner),
            { InnerException: { } one } => [one],
            _ => Enumerable.Empty<Exception>(),
        };
        return new Fault(
            Kinds(exception.GetType()),
            Shortened(MessageOf(exception)),
            Frames(exception),
            [.. inner.Select(e => From(e, depth + 1))]
        );
    }

    private static List<string> Kinds(Type type)
    {
        var kinds = new List<string>();
        for (var kind = type; kind is not null && kind != typeof(object); kind = kind.BaseType)
        {
            kinds.Add(kind.FullName ?? kind.Name);
        }
        return kinds;
    }

    /// <summary>A script's own exception may throw from its Message.</summary>
    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception is TargetInvocationException { InnerException: { } inner }
                ? inner.Message
                : exception.Message;
        }
        catch (Exception e)
        {
            return $"(its Message threw {e.GetType().Name})";
        }
    }

    private static string Shortened(string text) =>
        text.Length <= MaxMessageLength ? text : text[..MaxMessageLength] + "…";

    /// <summary>
    /// The script's lines in the text of the stack trace: the text carries frames of worker processes too, which
    /// <see cref="System.Diagnostics.StackTrace"/> does not.
    /// </summary>
    private static List<ScriptFrame> Frames(Exception exception)
    {
        string? trace;
        try
        {
            trace = exception.StackTrace;
        }
        catch (Exception)
        {
            trace = null;
        }
        return trace is null ? [] : [.. ScriptFrame.AllIn(trace).Take(MaxFrames)];
    }
}
