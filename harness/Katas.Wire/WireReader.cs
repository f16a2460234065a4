using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Katas.Wire;

/// <summary>Takes values out of one message; trusts nothing: every length is held against what is left.</summary>
internal sealed class WireReader(byte[] payload)
{
    private const int MaxFaultDepth = 32;
    private int _at;
    private int _faultDepth;

    public byte Byte() => Take(1)[0];

    public bool Bool() =>
        Byte() switch
        {
            0 => false,
            1 => true,
            var other => throw new MalformedFrameException($"{other} where a yes or no was expected"),
        };

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public int? OptionalInt() => Bool() ? Int() : null;

    public byte[] Bytes() => Take(Length()).ToArray();

    public string String() => NullableString() ?? throw new MalformedFrameException("no text where one was expected");

    public string? NullableString()
    {
        var length = Int();
        if (length == -1)
        {
            return null;
        }
        if (length < 0 || length % 2 != 0)
        {
            throw new MalformedFrameException($"a text of {length} bytes");
        }
        return new string(MemoryMarshal.Cast<byte, char>(Take(length)));
    }

    public IReadOnlyList<T> List<T>(Func<WireReader, T> read)
    {
        var count = Length();
        var items = new List<T>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
        {
            items.Add(read(this));
        }
        return items;
    }

    public TEnum Enum<TEnum>()
        where TEnum : struct, Enum
    {
        var value = (TEnum)System.Enum.ToObject(typeof(TEnum), Byte());
        return System.Enum.IsDefined(value)
            ? value
            : throw new MalformedFrameException($"no {typeof(TEnum).Name} {value}");
    }

    public EntryPoint Entry() => new(Enum<TaskKind>(), Enum<Shape>());

    public CompilerNote Note() => new(String(), String(), String(), Int(), Int());

    public CaseInput Input() =>
        Byte() switch
        {
            1 => new FilesInput(List(r => r.String())),
            2 => new NumbersInput(List(r => r.Int())),
            3 => new SiteInput(String()),
            var other => throw new MalformedFrameException($"unknown input kind {other}"),
        };

    public Answer? Answer() =>
        Byte() switch
        {
            0 => null,
            1 => new DigestAnswer(NullableString(), NullableString()),
            2 => new FactorialAnswer(Int(), new BigInteger(Take(Length()))),
            3 => new PageAnswer(NullableString(), Int(), NullableString()),
            var other => throw new MalformedFrameException($"unknown answer kind {other}"),
        };

    public Fault? Fault()
    {
        if (!Bool())
        {
            return null;
        }
        if (++_faultDepth > MaxFaultDepth)
        {
            throw new MalformedFrameException("exceptions nested too deep");
        }
        var fault = new Fault(
            List(r => r.String()),
            String(),
            List(r => r.Frame()),
            List(r => r.Fault() ?? throw new MalformedFrameException("an empty inner exception"))
        );
        _faultDepth--;
        return fault;
    }

    public ScriptFrame Frame() => new(String(), Int());

    public Race Race() => new(String(), Access(), Access());

    private RacingAccess Access() => new(String(), Int(), Int(), Bool());

    public void End()
    {
        if (_at != payload.Length)
        {
            throw new MalformedFrameException($"{payload.Length - _at} bytes too many in a message");
        }
    }

    private int Length()
    {
        var length = Int();
        return length >= 0 && length <= payload.Length - _at
            ? length
            : throw new MalformedFrameException($"a length of {length} with {payload.Length - _at} bytes left");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > payload.Length - _at)
        {
            throw new MalformedFrameException($"{count} bytes wanted, {payload.Length - _at} left");
        }
        var taken = payload.AsSpan(_at, count);
        _at += count;
        return taken;
    }
}
