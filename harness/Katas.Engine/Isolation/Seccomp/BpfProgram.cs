using System.Buffers.Binary;

namespace Katas.Engine.Isolation;

/// <summary>Classic BPF, one instruction after another; jumps reach only over the next few.</summary>
internal sealed class BpfProgram
{
    // struct sock_filter: code, two distances to jump, a constant.
    private const int InstructionBytes = 8;
    private const ushort LoadWord = 0x20;
    private const ushort JumpEqual = 0x15;
    private const ushort JumpGreater = 0x25;
    private const ushort JumpBits = 0x45;
    private const ushort ReturnConstant = 0x06;
    private readonly List<(ushort Code, byte IfTrue, byte IfFalse, uint Constant)> _instructions = [];

    /// <summary>Takes the four bytes at an offset of what is filtered.</summary>
    public void Load(uint offset) => Add(LoadWord, 0, 0, offset);

    /// <summary>Ends with a result.</summary>
    public void Return(uint result) => Add(ReturnConstant, 0, 0, result);

    /// <summary>Ends with the result where what was loaded is the constant.</summary>
    public void IfEqual(uint constant, uint result) => Test(JumpEqual, constant, result);

    /// <summary>Ends with the result where what was loaded is greater, without a sign.</summary>
    public void IfGreater(uint constant, uint result) => Test(JumpGreater, constant, result);

    /// <summary>Ends with the result where what was loaded has any bit of the constant.</summary>
    public void IfAnyBit(uint constant, uint result) => Test(JumpBits, constant, result);

    /// <summary>Ends with the result where what was loaded is not the constant.</summary>
    public void UnlessEqual(uint constant, uint result)
    {
        Add(JumpEqual, 1, 0, constant);
        Return(result);
    }

    /// <summary>Instructions for one value of what was loaded; they end the program themselves.</summary>
    public void Within(uint constant, Action<BpfProgram> rule)
    {
        var inner = new BpfProgram();
        rule(inner);
        Add(JumpEqual, 0, checked((byte)inner._instructions.Count), constant);
        _instructions.AddRange(inner._instructions);
    }

    /// <summary>The program as the kernel takes it.</summary>
    public byte[] Bytes()
    {
        var bytes = new byte[_instructions.Count * InstructionBytes];
        for (var i = 0; i < _instructions.Count; i++)
        {
            var (code, ifTrue, ifFalse, constant) = _instructions[i];
            var at = bytes.AsSpan(i * InstructionBytes);
            BinaryPrimitives.WriteUInt16LittleEndian(at, code);
            at[2] = ifTrue;
            at[3] = ifFalse;
            BinaryPrimitives.WriteUInt32LittleEndian(at[4..], constant);
        }
        return bytes;
    }

    private void Test(ushort jump, uint constant, uint result)
    {
        Add(jump, 0, 1, constant);
        Return(result);
    }

    private void Add(ushort code, byte ifTrue, byte ifFalse, uint constant) =>
        _instructions.Add((code, ifTrue, ifFalse, constant));
}
