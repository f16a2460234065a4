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
            case Shutdown or RunnerReady or GoOn:
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
            case LoadScript m:
                writer.String(m.AssemblyFile);
                writer.Entry(m.Entry);
                break;
            case RunCase m:
                writer.Int(m.Case);
                writer.Input(m.Input);
                writer.Int(m.Workers);
                writer.Bool(m.Held);
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
                reader.Entry()
            ),
            11 => new Compiled(reader.Bytes(), reader.List(r => r.String()), reader.List(r => r.Note())),
            12 => new NotCompiled(reader.Enum<CompileFailure>(), reader.List(r => r.Note())),
            20 => new LoadScript(reader.String(), reader.Entry()),
            21 => new RunCase(reader.Int(), reader.Input(), reader.Int(), reader.Bool()),
            22 => new RunnerReady(),
            23 => new ItemReturned(reader.Int(), reader.Answer()),
            24 => new TaskYielded(reader.Int(), reader.Int(), reader.Bool()),
            25 => new TaskSettled(reader.Int(), reader.Int(), reader.Answer(), reader.Fault()),
            26 => new CaseEnded(reader.Int(), reader.Fault(), reader.Enum<Stage>()),
            28 => new FunctionCalled(reader.Int()),
            27 => new ProcessFaulted(reader.Fault() ?? throw new MalformedFrameException("a fault without a fault")),
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
            LoadScript => 20,
            RunCase => 21,
            RunnerReady => 22,
            ItemReturned => 23,
            TaskYielded => 24,
            TaskSettled => 25,
            CaseEnded => 26,
            ProcessFaulted => 27,
            FunctionCalled => 28,
            JobStarted => 30,
            EntryAppended => 31,
            GoOn => 32,
            _ => throw new ArgumentException($"no wire form for {message.GetType().Name}", nameof(message)),
        };
}
