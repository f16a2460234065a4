using System.Diagnostics;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Compiling;

public sealed class CompilerProcessTests
{
    private Scripts _scripts = null!;

    [SetUp]
    public void Open() => _scripts = new Scripts();

    [TearDown]
    public async Task CloseAsync() => await _scripts.DisposeAsync();

    [Test]
    public async Task One_compiler_serves_one_script_after_another()
    {
        await _scripts.AssemblyOfAsync(Scripts.Body);
        var first = _scripts.CompilerId();

        await _scripts.AssemblyOfAsync(Scripts.Body + "// another\n");

        first.ShouldNotBeNull();
        _scripts.CompilerId().ShouldBe(first);
    }

    [Test]
    public async Task A_script_nobody_waits_for_any_more_neither_ends_the_compiler_nor_answers_for_the_next()
    {
        _scripts.Write(Scripts.Script, "given_up();");
        await _scripts.GiveUpAsync();
        var first = _scripts.CompilerId();
        _scripts.Write(Scripts.Script, "next();");

        Scripts.Refusal(await _scripts.CompileAsync()).Message.ShouldContain("'next'");

        _scripts.CompilerId().ShouldBe(first);
    }

    [Test]
    public async Task Where_programs_can_be_linked_the_compiler_is_a_native_one()
    {
        using var linker = Process.Start(Path.Join(House.Root, "harness", "Katas.Compiler", "linker"))!;
        await Eventually.InTime(linker.WaitForExitAsync());
        Assume.That(linker.ExitCode, Is.Zero, "no C linker is here");
        _scripts.Write(Scripts.Script, Scripts.Body);
        await using var compilation = new ScriptCompilation(
            _scripts.ToolsWithTheBareCompiler(),
            _scripts.Cache,
            _scripts.Temporary,
            new OpenCell()
        );

        var outcome = await _scripts.CompileAsync(compilation);

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [Test]
    public async Task Many_at_once_each_get_their_own_answer()
    {
        _scripts.Write(Scripts.Script, "first();");
        var one = _scripts.CompileAsync();
        _scripts.Write(Scripts.Script, "second();");
        var other = _scripts.CompileAsync();

        Scripts.Refusal(await one).Message.ShouldContain("'first'");
        Scripts.Refusal(await other).Message.ShouldContain("'second'");
    }

    [Test]
    public async Task A_compiler_that_died_while_it_had_nothing_to_do_is_not_held_against_the_next_script()
    {
        await _scripts.AssemblyOfAsync(Scripts.Body);
        var idle = _scripts.CompilerId()!.Value;
        Kill(idle);
        Eventually.True(() => !RoomProcesses.IsRunning(idle), "the compiler has gone");

        var outcome = await _scripts.CompileAsync(Scripts.Body + "// another\n");

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [Test]
    public async Task A_compiler_that_takes_too_long_is_replaced()
    {
        _scripts.Write(Scripts.Script, Scripts.Body);

        var outcome = await _scripts.CompileAsync(limits: Scripts.Usual with { Compile = TimeSpan.Zero });

        var finding = Scripts.Refusal(outcome);
        finding.Code.ShouldBe(Verdict.TimeLimit);
        finding.Message.ShouldStartWith("Compiling took longer than 0 s and was stopped.");
        _scripts.CompilerId().ShouldBeNull();
        (await _scripts.CompileAsync()).ShouldBeOfType<CompiledScript>();
    }

    [Test]
    public async Task A_script_that_takes_all_memory_leaves_a_compiler_for_the_next()
    {
        var limits = Scripts.Usual with { CompilerBytes = 64 << 20 };
        var numbers = string.Concat(Enumerable.Repeat("1,", 400_000));
        _scripts.Write(Scripts.Script, $"{Scripts.Body}var numbers = new[] {{ {numbers} }};");

        var finding = Scripts.Refusal(await _scripts.CompileAsync(limits: limits));

        finding.Code.ShouldBe(Verdict.CompileError);
        (await _scripts.CompileAsync(Scripts.Body)).ShouldBeOfType<CompiledScript>();
    }

    [TestCase('(', ')')]
    [TestCase('{', '}')]
    [TestCase('[', ']')]
    public async Task Brackets_nested_without_end_are_a_compile_error(char open, char close)
    {
        var nested = new string(open, 100_000) + "1" + new string(close, 100_000);

        var finding = await _scripts.RefusalOfAsync($"{Scripts.Body}var x = {nested};");

        finding.Code.ShouldBe(Verdict.CompileError);
        finding.Place.ShouldNotBeNull().Line.ShouldBe(2);
    }

    [TestCase("-")]
    [TestCase("1+")]
    [TestCase("!")]
    [TestCase("if(true)")]
    [TestCase("x=>")]
    public async Task An_expression_nested_without_end_is_a_compile_error(string part)
    {
        var nested = string.Concat(Enumerable.Repeat(part, 20_000));

        var finding = await _scripts.RefusalOfAsync($"{Scripts.Body}var y = {nested};");

        finding.Code.ShouldBe(Verdict.CompileError);
        (await _scripts.CompileAsync(Scripts.Body)).ShouldBeOfType<CompiledScript>();
    }

    [TestCase("CS4014", "async Task Nothing() { Task.Delay(1); await Task.Yield(); }")]
    [TestCase("CS9216", "object Gate() { var gate = new Lock(); return gate; }")]
    [TestCase("CS0420", "class V { volatile int v; int M() => Same(ref v); static int Same(ref int x) => x; }")]
    public async Task A_warning_that_tells_of_a_mistake_is_kept_with_the_assembly(string code, string mistake)
    {
        var outcome = await _scripts.CompileAsync($"{mistake}\n{Scripts.Body}");

        outcome.ShouldBeOfType<CompiledScript>().Warnings.ShouldHaveSingleItem().Code.ShouldBe(code);
        (await _scripts.CompileAsync())
            .ShouldBeOfType<CompiledScript>()
            .Warnings.ShouldHaveSingleItem()
            .Line.ShouldBe(1);
    }

    private static void Kill(int process)
    {
        using var compiler = Process.GetProcessById(process);
        compiler.Kill();
    }
}
