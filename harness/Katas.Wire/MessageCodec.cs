namespace Katas.Wire;

/// <summary>Messages to bytes and back. A golden test pins the bytes.</summary>
public static class MessageCodec
{
    /// <summary>The message's bytes, after <paramref name="reserved"/> bytes left for a header.</summary>
    public static byte[] Encode(Message message, int reserved = 0)
    {
        var writer = new WireWriter(reserved);
        switch (message)
        {
            case Shutdown or ChildReady or GoOn:
                break;
            case CompileRequest m:
                writer.String(m.Script);
                writer.List(
                    m.Files,
                    (w, file) =>
                    {
                        w.String(file.Path);
                        w.String(file.Text);
                    }
                );
                writer.List(m.Outside, (w, path) => w.String(path));
                writer.Entry(m.Entry);
                writer.Byte((byte)m.Build);
                break;
            case Compiled m:
                writer.Bytes(m.Assembly);
                writer.List(m.Loads, (w, load) => w.String(load));
                writer.List(m.Warnings, (w, note) => w.Note(note));
                break;
            case NotCompiled m:
                writer.Byte((byte)m.Failure);
                writer.List(m.Notes, (w, note) => w.Note(note));
                break;
            case TokensRequest m:
                writer.String(m.Text);
                break;
            case Tokens m:
                writer.List(
                    m.List,
                    (w, token) =>
                    {
                        w.Int(token.Kind);
                        w.Int(token.Line);
                    }
                );
                break;
            case LoadScript m:
                writer.String(m.AssemblyFile);
                writer.Entry(m.Entry);
                break;
            case RunCase m:
                writer.Int(m.Case);
                writer.Input(m.Input);
                writer.Int(m.Workers);
                writer.Bool(m.Held);
                writer.OptionalInt(m.WatchSeed);
                break;
            case WarmUpCase m:
                writer.Int(m.Case);
                writer.Input(m.Input);
                writer.Int(m.Workers);
                writer.Bool(m.InProcesses);
                break;
            case TellWatch m:
                writer.Int(m.Case);
                break;
            case WatchSeen m:
                writer.Int(m.Case);
                writer.List(m.Races, (w, race) => w.Race(race));
                writer.List(m.Threads, (w, frame) => w.Frame(frame));
                break;
            case FunctionCalled m:
                writer.Int(m.Case);
                break;
            case ItemReturned m:
                writer.Int(m.Case);
                writer.Answer(m.Value);
                break;
            case TaskYielded m:
                writer.Int(m.Case);
                writer.Int(m.Index);
                writer.Bool(m.Done);
                break;
            case TaskSettled m:
                writer.Int(m.Case);
                writer.Int(m.Index);
                writer.Answer(m.Value);
                writer.Fault(m.Fault);
                break;
            case CaseEnded m:
                writer.Int(m.Case);
                writer.Fault(m.Fault);
                writer.Byte((byte)m.Stage);
                break;
            case ProcessFaulted m:
                writer.Fault(m.Fault);
                break;
            case JobStarted m:
                writer.Int(m.Number);
                writer.Int(m.ThreadId);
                break;
            case EntryAppended m:
                writer.Answer(m.Entry);
                writer.Int(m.ThreadId);
                writer.String(m.File);
                writer.Int(m.Line);
                break;
            default:
                throw new ArgumentException($"no wire form for {message.GetType().Name}", nameof(message));
        }
        return writer.ToArray();
    }

    /// <summary>The message in <paramref name="payload"/>.</summary>
    /// <exception cref="MalformedFrameException">The bytes are no such message, or more than one.</exception>
    public static Message Decode(byte kind, byte[] payload)
    {
        var reader = new WireReader(payload);
        Message message = kind switch
        {
            1 => new Shutdown(),
            10 => new CompileRequest(
                reader.String(),
                reader.List(r => new ScriptText(r.String(), r.String())),
                reader.List(r => r.String()),
                reader.Entry(),
                reader.Enum<ScriptBuild>()
            ),
            11 => new Compiled(reader.Bytes(), reader.List(r => r.String()), reader.List(r => r.Note())),
            12 => new NotCompiled(reader.Enum<CompileFailure>(), reader.List(r => r.Note())),
            13 => new TokensRequest(reader.String()),
            14 => new Tokens(reader.List(r => new ScriptToken(r.Int(), r.Int()))),
            20 => new LoadScript(reader.String(), reader.Entry()),
            21 => new RunCase(reader.Int(), reader.Input(), reader.Int(), reader.Bool(), reader.OptionalInt()),
            22 => new ChildReady(),
            23 => new ItemReturned(reader.Int(), reader.Answer()),
            24 => new TaskYielded(reader.Int(), reader.Int(), reader.Bool()),
            25 => new TaskSettled(reader.Int(), reader.Int(), reader.Answer(), reader.Fault()),
            26 => new CaseEnded(reader.Int(), reader.Fault(), reader.Enum<Stage>()),
            28 => new FunctionCalled(reader.Int()),
            27 => new ProcessFaulted(reader.Fault() ?? throw new MalformedFrameException("a fault without a fault")),
            29 => new TellWatch(reader.Int()),
            33 => new WatchSeen(reader.Int(), reader.List(r => r.Race()), reader.List(r => r.Frame())),
            34 => new WarmUpCase(reader.Int(), reader.Input(), reader.Int(), reader.Bool()),
            30 => new JobStarted(reader.Int(), reader.Int()),
            31 => new EntryAppended(reader.Answer(), reader.Int(), reader.String(), reader.Int()),
            32 => new GoOn(),
            _ => throw new MalformedFrameException($"unknown message kind {kind}"),
        };
        reader.End();
        return message;
    }

    /// <summary>The byte that names a message's kind; never reused for another.</summary>
    public static byte KindOf(Message message) =>
        message switch
        {
            Shutdown => 1,
            CompileRequest => 10,
            Compiled => 11,
            NotCompiled => 12,
            TokensRequest => 13,
            Tokens => 14,
            LoadScript => 20,
            RunCase => 21,
            ChildReady => 22,
            ItemReturned => 23,
            TaskYielded => 24,
            TaskSettled => 25,
            CaseEnded => 26,
            ProcessFaulted => 27,
            FunctionCalled => 28,
            TellWatch => 29,
            WarmUpCase => 34,
            WatchSeen => 33,
            JobStarted => 30,
            EntryAppended => 31,
            GoOn => 32,
            _ => throw new ArgumentException($"no wire form for {message.GetType().Name}", nameof(message)),
        };
}
