using System.Numerics;
using CsCheck;

namespace Katas.Wire.Tests;

/// <summary>Messages of every kind, with every value a hostile or unlucky process could put into them.</summary>
internal static class Any
{
    private const int MostInnerFaults = 3;

    /// <summary>Any UTF-16 code units, lone surrogates among them.</summary>
    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char.Array[0, 12].Select(letters => new string(letters)),
        Gen.OneOf<string>("", "\0", "\ud800", "\udc00x", "\udfff\ud800", "héllo 😀", "\u202e", "a\r\nb")
    );

    private static readonly Gen<string?> MaybeText = Gen.Bool.SelectMany(there =>
        there ? Text.Select(text => (string?)text) : Gen.Const((string?)null)
    );

    private static readonly Gen<BigInteger> Number = Gen.OneOf(
        Gen.Byte.Array[0, 300].Select(bytes => new BigInteger(bytes)),
        Gen.OneOf<BigInteger>(
            BigInteger.Zero,
            BigInteger.MinusOne,
            BigInteger.Pow(7, 20_000),
            -BigInteger.Pow(2, 70_000)
        )
    );

    public static readonly Gen<Answer?> Answer = Gen.OneOf(
        Gen.Const((Answer?)null),
        Gen.Select(MaybeText, MaybeText, (path, md5) => (Answer?)new DigestAnswer(path, md5)),
        Gen.Select(Gen.Int, Number, (n, value) => (Answer?)new FactorialAnswer(n, value)),
        Gen.Select(MaybeText, Gen.Int, MaybeText, (url, status, title) => (Answer?)new PageAnswer(url, status, title))
    );

    private static readonly Gen<EntryPoint> Entry = Gen.Select(
        Gen.Enum<TaskKind>(),
        Gen.Enum<Shape>(),
        (task, shape) => new EntryPoint(task, shape)
    );

    private static readonly Gen<CompilerNote> Note = Gen.Select(
        Text,
        Text,
        Text,
        Gen.Int,
        Gen.Int,
        (code, message, file, line, column) => new CompilerNote(code, message, file, line, column)
    );

    private static readonly Gen<ScriptFrame> Frame = Gen.Select(
        Text,
        Gen.Int,
        (file, line) => new ScriptFrame(file, line)
    );

    private static readonly Gen<RacingAccess> Access = Gen.Select(
        Text,
        Gen.Int,
        Gen.Int,
        Gen.Bool,
        (file, line, column, writes) => new RacingAccess(file, line, column, writes)
    );

    private static readonly Gen<CaseInput> Input = Gen.OneOf(
        Text.Array[0, 5].Select(files => (CaseInput)new FilesInput(files)),
        Gen.Int.Array[0, 5].Select(numbers => (CaseInput)new NumbersInput(numbers)),
        Text.Select(start => (CaseInput)new SiteInput(start))
    );

    public static readonly Gen<Fault> Fault = Faults(depth: 4);

    private static readonly Gen<Fault?> MaybeFault = Gen.Bool.SelectMany(there =>
        there ? Fault.Select(fault => (Fault?)fault) : Gen.Const((Fault?)null)
    );

    public static readonly Gen<Message> Message = Gen.OneOf(
        Gen.OneOf<Message>(new Shutdown(), new ChildReady(), new GoOn()),
        Gen.Select(
            Text,
            Gen.Select(Text, Text, (path, text) => new ScriptText(path, text)).Array[0, 4],
            Text.Array[0, 4],
            Entry,
            Gen.Enum<ScriptBuild>(),
            (script, files, outside, entry, build) => (Message)new CompileRequest(script, files, outside, entry, build)
        ),
        Gen.Select(
            Gen.Byte.Array[0, 50],
            Text.Array[0, 4],
            Note.Array[0, 4],
            (assembly, loads, warnings) => (Message)new Compiled(assembly, loads, warnings)
        ),
        Gen.Select(
            Gen.Enum<CompileFailure>(),
            Note.Array[0, 4],
            (failure, notes) => (Message)new NotCompiled(failure, notes)
        ),
        Text.Select(text => (Message)new TokensRequest(text)),
        Gen.Select(Gen.Int, Gen.Int, (kind, line) => new ScriptToken(kind, line))
            .Array[0, 5]
            .Select(tokens => (Message)new Tokens(tokens)),
        Gen.Select(Text, Entry, (file, entry) => (Message)new LoadScript(file, entry)),
        Gen.Select(
            Gen.Int,
            Input,
            Gen.Int,
            Gen.Bool,
            Gen.Int.Nullable(),
            (number, input, workers, held, seed) => (Message)new RunCase(number, input, workers, held, seed)
        ),
        Gen.Int.Select(number => (Message)new FunctionCalled(number)),
        Gen.Int.Select(number => (Message)new TellWatch(number)),
        Gen.Select(
            Gen.Int,
            Input,
            Gen.Int,
            Gen.Bool,
            (number, input, workers, processes) => (Message)new WarmUpCase(number, input, workers, processes)
        ),
        Gen.Select(
            Gen.Int,
            Gen.Select(Text, Access, Access, (what, one, other) => new Race(what, one, other)).Array[0, 3],
            Frame.Array[0, 3],
            (number, races, threads) => (Message)new WatchSeen(number, races, threads)
        ),
        Gen.Select(Gen.Int, Answer, (number, value) => (Message)new ItemReturned(number, value)),
        Gen.Select(Gen.Int, Gen.Int, Gen.Bool, (number, index, done) => (Message)new TaskYielded(number, index, done)),
        Gen.Select(
            Gen.Int,
            Gen.Int,
            Answer,
            MaybeFault,
            (number, index, value, fault) => (Message)new TaskSettled(number, index, value, fault)
        ),
        Gen.Select(
            Gen.Int,
            MaybeFault,
            Gen.Enum<Stage>(),
            (number, fault, stage) => (Message)new CaseEnded(number, fault, stage)
        ),
        Fault.Select(fault => (Message)new ProcessFaulted(fault)),
        Gen.Select(Gen.Int, Gen.Int, (number, thread) => (Message)new JobStarted(number, thread)),
        Gen.Select(
            Answer,
            Gen.Int,
            Text,
            Gen.Int,
            (entry, thread, file, line) => (Message)new EntryAppended(entry, thread, file, line)
        )
    );

    /// <summary>A fault that wraps others, <paramref name="levels"/> of them in all.</summary>
    public static Fault Nested(int levels) =>
        new(["System.Exception"], "", [], levels == 1 ? [] : [Nested(levels - 1)]);

    private static Gen<Fault> Faults(int depth) =>
        Gen.Select(
            Text.Array[0, 3],
            Text,
            Frame.Array[0, 3],
            depth == 0 ? Gen.Const(Array.Empty<Fault>()) : Faults(depth - 1).Array[0, MostInnerFaults],
            (kinds, message, frames, inner) => new Fault(kinds, message, frames, inner)
        );
}
