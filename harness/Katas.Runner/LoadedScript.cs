using System.Reflection;
using System.Runtime.Loader;
using Katas.Wire;

namespace Katas.Runner;

/// <summary>
/// One fresh copy of a compiled script: its statics start anew in each, so that what one case left behind never
/// meets the next.
/// </summary>
internal sealed class LoadedScript
{
    private const string ScriptClass = "Script";
    private readonly Type _type;
    private readonly EntryPoint _entry;
    private object? _instance;

    public LoadedScript(string assemblyFile, EntryPoint entry)
    {
        var context = new AssemblyLoadContext("script", isCollectible: true);
        _type = context.LoadFromAssemblyPath(assemblyFile).GetType(ScriptClass, throwOnError: true)!;
        _entry = entry;
    }

    /// <summary>Runs the top-level statements; what they declare lives in the script's object.</summary>
    public void RunTopLevel()
    {
        var body = _type.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public)!;
        var states = new object?[2];
        var task = (Task)body.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [states], null)!;
        task.GetAwaiter().GetResult();
        _instance = states[1];
    }

    /// <summary>Calls the entry point and returns what it returned.</summary>
    public object? Call(CaseInput input, int workers)
    {
        object argument = input switch
        {
            FilesInput files => files.Files,
            NumbersInput numbers => numbers.Numbers,
            SiteInput site => site.Start,
            _ => throw new InvalidOperationException($"unknown input {input.GetType()}"),
        };
        object?[] arguments = _entry.Shape == Shape.Ledger ? [argument, workers, NewLedger()] : [argument, workers];
        return Method().Invoke(_instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private object NewLedger() =>
        _entry.Task switch
        {
            TaskKind.Hashing => new Ledger<FileDigest>(),
            TaskKind.Factorial => new Ledger<Factorial>(),
            _ => new Ledger<Page>(),
        };

    /// <summary>The compiler has seen that exactly this one is there.</summary>
    private MethodInfo Method()
    {
        var input = _entry.Task switch
        {
            TaskKind.Hashing => typeof(IReadOnlyList<string>),
            TaskKind.Factorial => typeof(IReadOnlyList<int>),
            _ => typeof(string),
        };
        Type[] parameters =
            _entry.Shape == Shape.Ledger ? [input, typeof(int), NewLedger().GetType()] : [input, typeof(int)];
        const BindingFlags All =
            BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;
        return _type.GetMethod(_entry.Method, All, parameters)!;
    }
}
