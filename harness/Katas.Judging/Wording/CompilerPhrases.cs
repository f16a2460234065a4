using Katas.Wire;

namespace Katas.Judging;

/// <summary>What the compiler says, and one plain sentence for what learners meet most.</summary>
public static class CompilerPhrases
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["CS1002"] = "A statement ends with a semicolon; one is missing here or on the line above.",
        ["CS1513"] = "A block opened with { is never closed: count the braces above this line.",
        ["CS1022"] = "There is one } too many, or a block was closed too early above.",
        ["CS1026"] = "An opening ( has no ) to match.",
        ["CS1525"] = "The compiler expected another kind of word here; often the mistake stands just before.",
        ["CS0103"] =
            "Nothing of this name is known here: check the spelling, and whether it is declared inside other braces.",
        ["CS0246"] = "No type of this name is known: check its spelling and capitals. A script cannot add packages.",
        ["CS0029"] = "The value on the right has another type than the variable it goes into.",
        ["CS0266"] =
            "The value could lose something on the way into the smaller type; convert it in so many words, or use the larger type.",
        ["CS1503"] = "This argument has another type than the method takes.",
        ["CS1501"] = "No version of this method takes that many arguments.",
        ["CS7036"] = "An argument that the method needs is missing.",
        ["CS1061"] =
            "That type has no such member: check the spelling, and whether it is a task that must be awaited first.",
        ["CS0161"] = "Some way through the method ends without a return.",
        ["CS0165"] = "The variable may be read before anything was put into it.",
        ["CS0128"] = "A variable of this name is there already.",
        ["CS0136"] = "A variable of this name is there already, in the braces around these.",
        ["CS4032"] = "await needs an async method around it: add async, and return a Task.",
        ["CS4033"] = "await needs an async method around it: add async, and return a Task.",
        ["CS4034"] = "await needs an async lambda around it: write async before its parameters.",
        ["CS1996"] =
            "await is not allowed inside of lock: the lock belongs to a thread, and the code after an await may run on another. SemaphoreSlim can be awaited.",
        ["CS9217"] = "await and yield are not allowed inside of lock: the lock belongs to a thread.",
        ["CS0120"] =
            "A static method cannot use what belongs to the script's object: pass it in, or make it static, too.",
        ["CS8421"] = "A static function cannot use variables from around it: pass them in.",
        ["CS8820"] = "A static lambda cannot use variables from around it: pass them in.",
        ["CS0227"] = "unsafe code is not allowed in a script.",
        ["CS1504"] =
            "The file that #load names is not there; its path counts from the loading file's folder, or from the submission's.",
        ["CS1579"] = "foreach needs a sequence here; a task of one must be awaited first.",
        ["CS8414"] = "This is an asynchronous sequence: read it with await foreach.",
        ["CS0407"] = "The method given here returns another type than is asked for.",
        ["CS0411"] = "The compiler cannot tell the types of this call: name them between < and >.",
        ["CS1624"] =
            "yield works only in methods that return a sequence (IEnumerable<T>, or IAsyncEnumerable<T> with async).",
        ["CS0019"] = "This operator does not work on these two types.",
        ["CS8078"] = "The expression is nested too deep for the compiler.",
    };

    private static readonly Dictionary<string, string> Warnings = new(StringComparer.Ordinal)
    {
        ["CS4014"] = "this call is not awaited: the method goes on, and may end, before it has",
        ["CS9216"] =
            "a Lock turned into an object is locked by its monitor, which keeps out nobody who holds the Lock itself",
        ["CS0420"] = "a reference to a volatile field is not volatile",
    };

    /// <summary>The findings of a script that gave no assembly.</summary>
    public static IReadOnlyList<Finding> Findings(NotCompiled answer, EntryPoint wanted) =>
        answer.Failure switch
        {
            _ when answer.Notes.Count == 0 && answer.Failure != CompileFailure.OutOfMemory => [BroughtDown()],
            CompileFailure.Errors => [.. answer.Notes.Select(Error)],
            CompileFailure.Forbidden => [.. answer.Notes.Select(Forbidden)],
            CompileFailure.NoEntryPoint => [NoEntryPoint(answer.Notes[0], wanted)],
            _ => [OutOfMemory()],
        };

    /// <summary>A sentence for a telling warning: "line 12: …".</summary>
    public static string Warning(CompilerNote note) =>
        $"line {note.Line}: {Warnings.GetValueOrDefault(note.Code, Readable.Line(note.Message))} ({Readable.Line(note.Code)})";

    /// <summary>The compiler's time was up.</summary>
    public static Finding OutOfTime(TimeSpan limit) =>
        new(
            Verdict.TimeLimit,
            $"Compiling took longer than {limit.TotalSeconds:0.#} s and was stopped. A script of a few hundred lines compiles in a moment."
        );

    /// <summary>The compiler's process ended in the middle of the script.</summary>
    public static Finding BroughtDown() =>
        new(
            Verdict.CompileError,
            "The script brought the compiler down: something in it is nested too deep or far too large."
        );

    /// <summary>The script's text cannot be taken.</summary>
    public static Finding Unreadable(string message, SourcePlace place) =>
        new(Verdict.CompileError, message) { Place = place };

    private static Finding OutOfMemory() =>
        new(Verdict.CompileError, "The script took all memory the compiler may use: something in it is far too large.");

    private static Finding Error(CompilerNote note) =>
        new(Verdict.CompileError, $"{note.Code}: {Readable.Line(note.Message)}")
        {
            Place = new SourcePlace(note.File, note.Line, note.Column),
            Hint = Plain.GetValueOrDefault(note.Code),
        };

    private static Finding Forbidden(CompilerNote note) =>
        new(
            Verdict.Forbidden,
            note.Code == "#r"
                ? $"#r {Readable.Quoted(note.Message)} is refused: the .NET base library and Katas are what there is."
                : $"#load {Readable.Quoted(note.Message)} is refused: it leads out of the submission's own folder."
        )
        {
            Place = new SourcePlace(note.File, note.Line, note.Column),
            Hint =
                note.Code == "#r"
                    ? "Remove the line; nothing a kata needs is missing."
                    : "Put the file beside the script and load it by its relative path.",
        };

    private static Finding NoEntryPoint(CompilerNote note, EntryPoint wanted) =>
        new(
            Verdict.NoEntryPoint,
            note.Message.Length == 0
                ? $"The script declares no top-level method {wanted.Method}. Wanted: {wanted.Signature}"
                : $"The entry point has another shape. Wanted: {wanted.Signature}. Found: {Readable.Line(note.Message)}"
        )
        {
            Place = new SourcePlace(note.File, note.Line, note.Column),
            Hint =
                "Name, parameter types and their order are as in the task's statement; the method stands at the top level of the script, outside of any class.",
        };
}
