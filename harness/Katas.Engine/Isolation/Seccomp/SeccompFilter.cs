using System.Runtime.InteropServices;

namespace Katas.Engine.Isolation;

/// <summary>
/// The filter that the kernel runs at every system call of a locked room: a program of classic BPF, made from the list of
/// denied calls and a few rules about arguments. Whatever it does not name is allowed, but calls newer than the list are
/// "not there", so that the C library falls back on what it did before them.
/// </summary>
internal static class SeccompFilter
{
    // struct seccomp_data: number, architecture, instruction pointer, six arguments of eight bytes (low half first).
    private const uint NumberAt = 0;
    private const uint ArchitectureAt = 4;
    private const uint FirstArgumentAt = 16;
    private const uint SecondArgumentAt = 24;

    private const uint Allow = 0x7fff_0000;
    private const uint KillProcess = 0x8000_0000;
    private const uint Error = 0x0005_0000;
    private const uint NotPermitted = Error | 1;
    private const uint NoSuchCall = Error | 38;
    private const uint NoSuchFamily = Error | 97;

    /// <summary>The newest call of Linux 6.1, with which the list was made.</summary>
    private const uint Newest = 450;

    /// <summary>All CLONE_NEW… flags.</summary>
    private const uint NewNamespaces = 0x7e02_0000;

    private const uint Clone3 = 435;
    private const uint SetDumpable = 4;

    /// <summary>Typing into a terminal on behalf of whoever sits there.</summary>
    private static readonly uint[] TerminalInput = [0x5412, 0x541c];

    /// <summary>Unix, IPv4, IPv6: what .NET's own libraries use. There is no network behind the last two.</summary>
    private static readonly uint[] Families = [1, 2, 10];

    /// <summary>The program for the processor we run on; null where there is none for it.</summary>
    public static byte[]? Program() =>
        RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => Assemble(0xc000_003e, DeniedCall.List(1), new Numbers(56, 41, 157, 16)),
            Architecture.Arm64 => Assemble(0xc000_00b7, DeniedCall.List(2), new Numbers(220, 198, 167, 29)),
            _ => null,
        };

    private static byte[] Assemble(uint architecture, IReadOnlyList<DeniedCall> denied, Numbers numbers)
    {
        var program = new BpfProgram();
        program.Load(ArchitectureAt);
        // Calls of another architecture have other numbers: none of ours makes any.
        program.UnlessEqual(architecture, KillProcess);
        program.Load(NumberAt);
        program.IfGreater(Newest, NoSuchCall);
        // Its flags lie in memory, where a filter cannot look; the C library then takes clone.
        program.IfEqual(Clone3, NoSuchCall);
        foreach (var call in denied)
        {
            program.IfEqual((uint)call.Number, NotPermitted);
        }
        program.Within(
            numbers.CloneCall,
            rule =>
            {
                rule.Load(FirstArgumentAt);
                rule.IfAnyBit(NewNamespaces, NotPermitted);
                rule.Return(Allow);
            }
        );
        program.Within(
            numbers.Socket,
            rule =>
            {
                rule.Load(FirstArgumentAt);
                Array.ForEach(Families, family => rule.IfEqual(family, Allow));
                rule.Return(NoSuchFamily);
            }
        );
        program.Within(
            numbers.Prctl,
            rule =>
            {
                rule.Load(FirstArgumentAt);
                // Whoever cannot be looked at cannot be judged.
                rule.IfEqual(SetDumpable, NotPermitted);
                rule.Return(Allow);
            }
        );
        program.Within(
            numbers.Ioctl,
            rule =>
            {
                rule.Load(SecondArgumentAt);
                Array.ForEach(TerminalInput, request => rule.IfEqual(request, NotPermitted));
                rule.Return(Allow);
            }
        );
        program.Return(Allow);
        return program.Bytes();
    }

    private sealed record Numbers(uint CloneCall, uint Socket, uint Prctl, uint Ioctl);
}
