using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Compiling;

public sealed class CompileCacheTests
{
    private Scripts _scripts = null!;

    [SetUp]
    public void Open() => _scripts = new Scripts();

    [TearDown]
    public async Task CloseAsync() => await _scripts.DisposeAsync();

    [Test]
    public async Task The_same_script_again_is_the_same_file()
    {
        var first = await _scripts.AssemblyOfAsync(Scripts.Body);

        var second = await _scripts.AssemblyOfAsync(Scripts.Body);

        second.ShouldBe(first);
        first.ShouldStartWith(_scripts.Cache);
        File.Exists(first).ShouldBeTrue();
    }

    [Test]
    public async Task A_later_run_finds_it_and_starts_no_compiler()
    {
        var first = await _scripts.AssemblyOfAsync(Scripts.Body);
        await using var later = WithoutCompiler();

        var second = await _scripts.CompileAsync(later);

        second.ShouldBeOfType<CompiledScript>().AssemblyFile.ShouldBe(first);
    }

    [Test]
    public async Task A_changed_script_is_compiled_again()
    {
        var first = await _scripts.AssemblyOfAsync(Scripts.Body);

        var second = await _scripts.AssemblyOfAsync(Scripts.Body + "// changed\n");

        second.ShouldNotBe(first);
        await NeedsTheCompilerAsync(Scripts.Body + "// changed again\n");
    }

    [Test]
    public async Task A_changed_file_that_it_loads_is_compiled_again()
    {
        const string Script =
            "#load \"helper.csx\"\nFileDigest[] HashAll(IReadOnlyList<string> files, int workers) => Made();\n";
        _scripts.Write("hashing/helper.csx", "FileDigest[] Made() => [];");
        var before = File.ReadAllBytes(await _scripts.AssemblyOfAsync(Script));

        _scripts.Write("hashing/helper.csx", "FileDigest[] Made() => [new(\"a\", \"b\")];");

        await NeedsTheCompilerAsync(Script);
        File.ReadAllBytes(await _scripts.AssemblyOfAsync(Script)).ShouldNotBe(before);
    }

    [Test]
    public async Task A_changed_file_that_it_does_not_load_makes_no_difference()
    {
        _scripts.Write("hashing/other.csx", "int x = 1;");
        var first = await _scripts.AssemblyOfAsync(Scripts.Body);
        await using var later = WithoutCompiler();

        _scripts.Write("hashing/other.csx", "int x = 2;");

        (await _scripts.CompileAsync(later)).ShouldBeOfType<CompiledScript>().AssemblyFile.ShouldBe(first);
    }

    [Test]
    public async Task Another_entry_point_is_compiled_again()
    {
        const string Both = """
            FileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [];
            void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger) { }

            """;
        var first = await _scripts.AssemblyOfAsync(Both);

        var second = await _scripts.CompileAsync(new EntryPoint(TaskKind.Hashing, Shape.Ledger));

        second.ShouldBeOfType<CompiledScript>().AssemblyFile.ShouldNotBe(first);
    }

    [Test]
    public async Task A_damaged_entry_is_compiled_again()
    {
        var first = await _scripts.AssemblyOfAsync(Scripts.Body);
        var manifest = Path.GetFullPath(Path.Join(Path.GetDirectoryName(first), "..", "manifest.json"));
        File.WriteAllText(manifest, "{");

        var second = await _scripts.AssemblyOfAsync(Scripts.Body);

        second.ShouldBe(first);
        File.ReadAllText(manifest).ShouldStartWith("{\"Loads\"");
    }

    [Test]
    public async Task Where_the_cache_cannot_be_written_the_assembly_lies_in_the_room()
    {
        // A file in the folder's place: not even root can write below it.
        File.WriteAllText(_scripts.Cache, "");

        var outcome = await _scripts.CompileAsync(Scripts.Body);

        var assembly = outcome.ShouldBeOfType<CompiledScript>().AssemblyFile;
        assembly.ShouldStartWith(_scripts.Temporary);
        File.Exists(assembly).ShouldBeTrue();
    }

    [Test]
    public async Task What_does_not_compile_is_not_kept()
    {
        await _scripts.RefusalOfAsync("int x = ;");

        await NeedsTheCompilerAsync("int x = ;");
    }

    [Test]
    public void What_one_judge_has_found_is_there_to_be_read_while_others_keep_the_same_script()
    {
        var cache = new CompileCache(_scripts.Cache, House.Tools);
        var source = new ScriptSource(Scripts.Script, [new ScriptText(Scripts.Script, Scripts.Body)], []);
        CompiledScript Keep(byte content) =>
            cache.Keep(source, Scripts.Wanted, ScriptBuild.Plain, new Compiled([content], [], []), _scripts.Temporary);
        var first = Keep(0);

        using var reading = new CancellationTokenSource();
        var others = Enumerable
            .Range(0, 2)
            .Select(_ =>
                Task.Run(() =>
                {
                    for (var i = 0; !reading.IsCancellationRequested; i++)
                    {
                        Keep((byte)(i % 3));
                    }
                })
            )
            .ToArray();
        try
        {
            for (var i = 0; i < 300; i++)
            {
                var found = cache.Find(source, Scripts.Wanted, ScriptBuild.Plain).ShouldNotBeNull();
                File.ReadAllBytes(found.AssemblyFile).Length.ShouldBe(1);
                File.ReadAllBytes(first.AssemblyFile).ShouldBe([0]);
            }
        }
        finally
        {
            reading.Cancel();
            Task.WaitAll(others);
        }
    }

    private ScriptCompilation WithoutCompiler() =>
        new(_scripts.ToolsWithoutCompiler(), _scripts.Cache, _scripts.Temporary, new OpenCell());

    private async Task NeedsTheCompilerAsync(string script)
    {
        _scripts.Write(Scripts.Script, script);
        await using var later = WithoutCompiler();
        await Should.ThrowAsync<IOException>(() => _scripts.CompileAsync(later));
    }
}
