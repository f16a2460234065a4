using NUnit.Framework;
using Shouldly;

namespace Katas.Compiler.Tests;

public sealed class ScriptTokensTests
{
    private const string Script = """
        using System.Linq;
        // adds up
        static int Sum(int[] numbers)
        {
            var total = 0;
            foreach (var number in numbers) { total += number; }
            return total;
        }
        """;

    [TestCase("// adds up", "/* another comment */")]
    [TestCase("total", "sofar")]
    [TestCase("numbers", "values")]
    [TestCase("    ", "\t\t")]
    [TestCase("using System.Linq;\n", "")]
    [TestCase("= 0", "= 17")]
    public void Does_not_count(string what, string instead) =>
        Kinds(Script.Replace(what, instead)).ShouldBe(Kinds(Script));

    [TestCase("+=", "-=")]
    [TestCase("int[]", "long[]")]
    [TestCase("return total;", "Console.WriteLine(total); return total;")]
    public void Counts(string what, string instead) => Kinds(Script.Replace(what, instead)).ShouldNotBe(Kinds(Script));

    [Test]
    public void Names_of_libraries_count() =>
        Kinds("Parallel.ForEach(x, y);").ShouldNotBe(Kinds("Parallel.Invoke(x, y);"));

    [Test]
    public void Each_token_has_its_line() =>
        ScriptTokens.Of("int a;\n\nint b;").List.Select(token => token.Line).ShouldBe([1, 1, 1, 3, 3, 3]);

    [TestCase("")]
    [TestCase("}}} not a program ((")]
    public void What_is_no_program_is_no_reason_to_fall(string text) => Should.NotThrow(() => ScriptTokens.Of(text));

    private static List<int> Kinds(string text) => [.. ScriptTokens.Of(text).List.Select(token => token.Kind)];
}
