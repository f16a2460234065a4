using System.Text;
using Katas.Engine.Compiling;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Compiling;

public sealed class EncodingTests
{
    private const string Text =
        "// Größe – 寸法\nFileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [];\n";
    private Scripts _scripts = null!;

    [OneTimeSetUp]
    public void Open() => _scripts = new Scripts();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _scripts.DisposeAsync();

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public async Task A_script_with_a_mark_compiles(string encoding)
    {
        var with = Encoding.GetEncoding(encoding);
        _scripts.Write(Scripts.Script, [.. with.GetPreamble(), .. with.GetBytes(Text)]);

        var outcome = await _scripts.CompileAsync();

        with.GetPreamble().ShouldNotBeEmpty();
        outcome.ShouldBeOfType<CompiledScript>();
        ScriptSource.Read(_scripts.Root, Scripts.Script).Texts[0].Text.ShouldBe(Text);
    }

    [Test]
    public async Task Plain_UTF_8_compiles() => (await _scripts.CompileAsync(Text)).ShouldBeOfType<CompiledScript>();

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void UTF_16_without_its_mark_is_one_clear_message(string encoding)
    {
        var refusal = Refusal(Encoding.GetEncoding(encoding).GetBytes(Text[Text.IndexOf("FileDigest")..]));

        refusal.Verdict.ShouldBe(Verdict.CompileError);
        refusal.Message.ShouldBe(
            $"{Scripts.Script} looks like UTF-16 without its mark, or is no text at all (line 1). Save it as UTF-8."
        );
    }

    [Test]
    public void Latin_1_is_one_clear_message_with_the_line()
    {
        var refusal = Refusal(Encoding.Latin1.GetBytes("int x = 1;\n\n// Größe\n"));

        refusal.Verdict.ShouldBe(Verdict.CompileError);
        refusal.Message.ShouldBe($"{Scripts.Script} is not UTF-8 (line 3). Save it as UTF-8.");
        refusal.Place.ShouldBe(new SourcePlace(Scripts.Script, 3));
    }

    [Test]
    public void A_text_that_breaks_off_inside_a_letter_is_one_clear_message()
    {
        var refusal = Refusal(Encoding.UTF8.GetBytes("int x = 1;\n// ö")[..^1]);

        refusal.Message.ShouldBe($"{Scripts.Script} is not UTF-8 (line 2). Save it as UTF-8.");
    }

    [Test]
    public void Ten_mebibytes_are_one_clear_message()
    {
        var refusal = Refusal(new byte[10 << 20]);

        refusal.Verdict.ShouldBe(Verdict.CompileError);
        refusal.Message.ShouldBe($"{Scripts.Script} has 10 MiB; a script may have 1 MiB. Is it the right file?");
    }

    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase("// only words\n")]
    public async Task An_empty_script_has_no_entry_point(string text)
    {
        var finding = await _scripts.RefusalOfAsync(text);

        finding.Code.ShouldBe(Verdict.NoEntryPoint);
        finding.Message.ShouldStartWith("The script declares no top-level method HashAll. Wanted: ");
    }

    private UnreadableScriptException Refusal(byte[] bytes)
    {
        _scripts.Write(Scripts.Script, bytes);
        return Should.Throw<UnreadableScriptException>(() => ScriptSource.Read(_scripts.Root, Scripts.Script));
    }
}
