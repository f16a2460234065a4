using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Katas.Wire;

/// <summary>Appends values to one message. Integers are little-endian; strings are UTF-16 code units, so that even lone surrogates come back equal.</summary>
internal sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256);

    public WireWriter(int reserved)
    {
        _buffer.GetSpan(reserved)[..reserved].Clear();
        _buffer.Advance(reserved);
    }

    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Bool(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
    }

    public void OptionalInt(int? value)
    {
        Bool(value is not null);
        if (value is { } there)
        {
            Int(there);
        }
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int(value.Length);
        _buffer.Write(value);
    }

    public void String(string? value)
    {
        if (value is null)
        {
            Int(-1);
            return;
        }
        Bytes(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public void List<T>(IReadOnlyList<T> items, Action<WireWriter, T> write)
    {
        Int(items.Count);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    public void Entry(EntryPoint entry)
    {
        Byte((byte)entry.Task);
        Byte((byte)entry.Shape);
    }

    public void Note(CompilerNote note)
    {
        String(note.Code);
        String(note.Message);
        String(note.File);
        Int(note.Line);
        Int(note.Column);
    }

    public void Input(CaseInput input)
    {
        switch (input)
        {
            case FilesInput files:
                Byte(1);
                List(files.Files, (w, file) => w.String(file));
                break;
            case NumbersInput numbers:
                Byte(2);
                List(numbers.Numbers, (w, number) => w.Int(number));
                break;
            case SiteInput site:
                Byte(3);
                String(site.Start);
                break;
            default:
                throw new ArgumentException($"no wire form for {input.GetType().Name}", nameof(input));
        }
    }

    public void Answer(Answer? answer)
    {
        switch (answer)
        {
            case null:
                Byte(0);
                break;
            case DigestAnswer digest:
                Byte(1);
                String(digest.Path);
                String(digest.Md5);
                break;
            case FactorialAnswer factorial:
                Byte(2);
                Int(factorial.N);
                Bytes(factorial.Value.ToByteArray());
                break;
            case PageAnswer page:
                Byte(3);
                String(page.Url);
                Int(page.Status);
                String(page.Title);
                break;
            default:
                throw new ArgumentException($"no wire form for {answer.GetType().Name}", nameof(answer));
        }
    }

    public void Fault(Fault? fault)
    {
        Bool(fault is not null);
        if (fault is null)
        {
            return;
        }
        List(fault.Kinds, (w, kind) => w.String(kind));
        String(fault.Message);
        List(fault.Frames, (w, frame) => w.Frame(frame));
        List(fault.Inner, (w, inner) => w.Fault(inner));
    }

    public void Frame(ScriptFrame frame)
    {
        String(frame.File);
        Int(frame.Line);
    }

    public void Race(Race race)
    {
        String(race.What);
        Access(race.First);
        Access(race.Second);
    }

    private void Access(RacingAccess access)
    {
        String(access.File);
        Int(access.Line);
        Int(access.Column);
        Bool(access.Writes);
    }
}
