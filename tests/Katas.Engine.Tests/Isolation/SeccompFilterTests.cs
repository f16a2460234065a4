using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

/// <summary>The filter's program, run by an interpreter of what classic BPF means.</summary>
public sealed class SeccompFilterTests
{
    private const uint X64 = 0xc000_003e;
    private const uint Allowed = 0x7fff_0000;
    private const uint NotPermitted = 0x0005_0001;
    private const uint NoSuchCall = 0x0005_0026;
    private const uint Killed = 0x8000_0000;

    [SetUp]
    public void OnlyWhereTheNumbersAreThose() =>
        Assume.That(RuntimeInformation.OSArchitecture, Is.EqualTo(Architecture.X64));

    [TestCase(0u, Allowed, Description = "read")]
    [TestCase(202u, Allowed, Description = "futex")]
    [TestCase(319u, Allowed, Description = "memfd_create, which the pool shares memory by")]
    [TestCase(165u, NotPermitted, Description = "mount")]
    [TestCase(272u, NotPermitted, Description = "unshare")]
    [TestCase(101u, NotPermitted, Description = "ptrace")]
    [TestCase(321u, NotPermitted, Description = "bpf")]
    [TestCase(435u, NoSuchCall, Description = "clone3, whose flags nobody can see")]
    [TestCase(451u, NoSuchCall, Description = "newer than the list")]
    [TestCase(0x4000_0000u, NoSuchCall, Description = "of the other way to number calls")]
    public void A_call_is_known_by_its_number(uint number, uint result) => Run(X64, number).ShouldBe(result);

    [Test]
    public void A_call_of_another_architecture_ends_the_process() => Run(0x4000_0003, 11).ShouldBe(Killed);

    [TestCase(0x0030_0f00u, Allowed, Description = "a thread")]
    [TestCase(0x1000_0000u, NotPermitted, Description = "a user namespace")]
    [TestCase(0x0002_0000u, NotPermitted, Description = "a mount namespace")]
    public void Clone_makes_threads_and_processes_but_no_namespaces(uint flags, uint result) =>
        Run(X64, 56, flags).ShouldBe(result);

    [TestCase(1u, Allowed)]
    [TestCase(2u, Allowed)]
    [TestCase(10u, Allowed)]
    [TestCase(16u, 0x0005_0061u, Description = "netlink")]
    [TestCase(40u, 0x0005_0061u, Description = "the hypervisor's")]
    public void Sockets_are_of_the_families_that_the_base_library_uses(uint family, uint result) =>
        Run(X64, 41, family).ShouldBe(result);

    [TestCase(15u, Allowed, Description = "a thread's name")]
    [TestCase(4u, NotPermitted, Description = "hiding from whoever looks")]
    public void A_process_cannot_hide_itself(uint option, uint result) => Run(X64, 157, option).ShouldBe(result);

    [TestCase(0x5413u, Allowed)]
    [TestCase(0x5412u, NotPermitted)]
    public void Nobody_types_into_a_terminal(uint request, uint result) => Run(X64, 16, 0, request).ShouldBe(result);

    [Test]
    public void Every_denied_call_is_named_once_and_known()
    {
        foreach (var column in (int[])[1, 2])
        {
            var calls = DeniedCall.List(column);
            calls.Count.ShouldBeGreaterThan(50);
            calls.Select(call => call.Number).ShouldBeUnique();
            calls.ShouldAllBe(call => call.Number >= 0 && call.Number <= 450);
        }
    }

    private static uint Run(uint architecture, uint number, uint first = 0, uint second = 0)
    {
        var data = new byte[64];
        BinaryPrimitives.WriteUInt32LittleEndian(data, number);
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(4), architecture);
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(16), first);
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(24), second);
        var program = SeccompFilter.Program()!;
        var loaded = 0u;
        for (var at = 0; ; at++)
        {
            var instruction = program.AsSpan(at * 8, 8);
            var constant = BinaryPrimitives.ReadUInt32LittleEndian(instruction[4..]);
            switch (BinaryPrimitives.ReadUInt16LittleEndian(instruction))
            {
                case 0x20:
                    loaded = BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan((int)constant));
                    break;
                case 0x06:
                    return constant;
                case 0x15:
                    at += instruction[loaded == constant ? 2 : 3];
                    break;
                case 0x25:
                    at += instruction[loaded > constant ? 2 : 3];
                    break;
                case 0x45:
                    at += instruction[(loaded & constant) != 0 ? 2 : 3];
                    break;
                case var other:
                    throw new InvalidOperationException($"instruction {other:x}");
            }
        }
    }
}
