using Katas.Engine.Compiling;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Compiling;

public sealed class DirectiveTests
{
    private Scripts _scripts = null!;

    [OneTimeSetUp]
    public void Open() => _scripts = new Scripts();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _scripts.DisposeAsync();

    [TestCase("helper.csx", "hashing/helper.csx")]
    [TestCase("./parts/helper.csx", "hashing/parts/helper.csx")]
    [TestCase("../shared/helper.csx", "shared/helper.csx")]
    [TestCase("shared/from-root.csx", "shared/from-root.csx")]
    public async Task A_load_from_inside_the_submission_works(string load, string file)
    {
        _scripts.Write(file, "FileDigest[] Made() => [];");

        var outcome = await _scripts.CompileAsync(Loading(load, "Made()"));

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [Test]
    public async Task A_loaded_file_loads_from_beside_itself()
    {
        _scripts.Write("lib/outer.csx", "#load \"inner.csx\"\nFileDigest[] Outer() => Inner();");
        _scripts.Write("lib/inner.csx", "FileDigest[] Inner() => [];");

        var outcome = await _scripts.CompileAsync(Loading("../lib/outer.csx", "Outer()"));

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [Test]
    public async Task An_error_in_a_loaded_file_is_shown_there()
    {
        _scripts.Write("hashing/broken.csx", "\nint x = \"text\";");

        var finding = await _scripts.RefusalOfAsync(Loading("broken.csx", "[]"));

        finding.Code.ShouldBe(Verdict.CompileError);
        finding.Place.ShouldBe(new SourcePlace("hashing/broken.csx", 2, 9));
    }

    [TestCase("../../elsewhere/outside.csx")]
    [TestCase("../../../../../../../../etc/passwd")]
    [TestCase("parts/../../../elsewhere/outside.csx")]
    [TestCase("/etc/passwd")]
    [TestCase("..\\\\..\\\\elsewhere\\\\outside.csx")]
    public async Task A_load_that_leads_out_of_the_submission_is_forbidden(string load)
    {
        _scripts.WriteOutside("outside.csx", "FileDigest[] Made() => [];");

        var finding = await _scripts.RefusalOfAsync($"// first line\n{Loading(load, "[]")}");

        finding.Code.ShouldBe(Verdict.Forbidden);
        finding.Message.ShouldStartWith("#load ");
        finding.Place.ShouldBe(new SourcePlace(Scripts.Script, 2, 1));
    }

    [Test]
    public async Task A_load_through_a_link_that_leads_out_is_forbidden()
    {
        var outside = _scripts.WriteOutside("linked.csx", "FileDigest[] Made() => [];");
        var link = Path.Join(_scripts.Root, "hashing", "link.csx");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, outside);

        var finding = await _scripts.RefusalOfAsync($"// first line\n{Loading("link.csx", "[]")}");

        finding.Code.ShouldBe(Verdict.Forbidden);
        finding.Place.ShouldBe(new SourcePlace(Scripts.Script, 2, 1));
    }

    [Test]
    public async Task A_load_through_a_link_that_stays_inside_works()
    {
        _scripts.Write("shared/target.csx", "FileDigest[] Linked() => [];");
        var link = Path.Join(_scripts.Root, "hashing", "inside-link.csx");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, Path.Join(_scripts.Root, "shared", "target.csx"));

        var outcome = await _scripts.CompileAsync(Loading("inside-link.csx", "Linked()"));

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [Test]
    public void A_script_that_is_a_link_out_is_forbidden()
    {
        var outside = _scripts.WriteOutside("script.csx", Scripts.Body);
        var link = Path.Join(_scripts.Root, "factorial", "sequential.csx");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, outside);

        var refusal = Should.Throw<UnreadableScriptException>(() =>
            ScriptSource.Read(_scripts.Root, "factorial/sequential.csx")
        );

        refusal.Verdict.ShouldBe(Verdict.Forbidden);
    }

    [TestCase("/*\n#load \"/etc/passwd\"\n*/\n")]
    [TestCase("// #load \"/etc/passwd\"\n")]
    [TestCase("#if NEVER\n#load \"/etc/passwd\"\n#endif\n")]
    [TestCase("/*\n#r \"System.Drawing.dll\"\n*/\n")]
    public async Task A_directive_that_is_not_one_does_no_harm(string comment)
    {
        var outcome = await _scripts.CompileAsync(comment + Scripts.Body);

        (outcome as CompileFindings)?.Findings[0].Message.ShouldBeNull();
        outcome.ShouldBeOfType<CompiledScript>();
    }

    [Test]
    public async Task A_directive_in_a_text_does_no_harm()
    {
        var outcome = await _scripts.CompileAsync(
            $"var text = \"\"\"\n#load \"/etc/passwd\"\n#r \"nuget: X\"\n\"\"\";\n{Scripts.Body}"
        );

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [Test]
    public async Task A_load_of_what_is_not_there_is_a_compile_error()
    {
        var finding = await _scripts.RefusalOfAsync(Loading("nowhere.csx", "[]"));

        finding.Code.ShouldBe(Verdict.CompileError);
        finding.Message.ShouldStartWith("CS1504");
        finding.Place.ShouldNotBeNull().Line.ShouldBe(1);
    }

    [TestCase("System.Drawing.dll")]
    [TestCase("nuget: Newtonsoft.Json, 13.0.3")]
    [TestCase("/usr/lib/anything.dll")]
    public async Task A_reference_is_forbidden(string reference)
    {
        var finding = await _scripts.RefusalOfAsync($"// first line\n\n#r \"{reference}\"\n{Scripts.Body}");

        finding.Code.ShouldBe(Verdict.Forbidden);
        finding.Message.ShouldStartWith("#r ");
        finding.Place.ShouldBe(new SourcePlace(Scripts.Script, 3, 1));
    }

    [Test]
    public async Task A_reference_in_a_loaded_file_is_forbidden_there()
    {
        _scripts.Write("hashing/referring.csx", "\n#r \"System.Drawing.dll\"\n");

        var finding = await _scripts.RefusalOfAsync(Loading("referring.csx", "[]"));

        finding.Code.ShouldBe(Verdict.Forbidden);
        finding.Place.ShouldBe(new SourcePlace("hashing/referring.csx", 2, 1));
    }

    [TestCase("#line 100 \"judge.csx\"")]
    [TestCase("#line hidden")]
    [TestCase("#line (1, 1) - (5, 60) 10 \"judge.csx\"")]
    [TestCase("  #  line 7")]
    public async Task A_line_directive_changes_no_reported_line(string directive)
    {
        var finding = await _scripts.RefusalOfAsync($"{directive}\n{Scripts.Body}int x = \"text\";\n");

        finding.Code.ShouldBe(Verdict.CompileError);
        finding.Place.ShouldBe(new SourcePlace(Scripts.Script, 3, 9));
    }

    private static string Loading(string load, string result) =>
        $"#load \"{load}\"\nFileDigest[] HashAll(IReadOnlyList<string> files, int workers) => {result};\n";
}
