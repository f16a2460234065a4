using Katas.Engine.Catalog;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Catalog;

public sealed class StarterTests
{
    private const string Starter = "// hashing/sequential\n\nint x = 1;\n";

    [TestCase("// hashing/sequential\n\nint x = 1;\n")]
    [TestCase("\uFEFF// hashing/sequential\n\nint x = 1;\n")]
    [TestCase("// hashing/sequential\r\n\r\nint x = 1;\r\n")]
    [TestCase("// hashing/sequential\n\nint x = 1;")]
    [TestCase("\uFEFF// hashing/sequential\r\n\r\nint x = 1;\r\n\r\n")]
    public void What_an_editor_changes_by_itself_is_no_change(string script) =>
        Starters.IsUnchanged(script, Starter).ShouldBeTrue();

    [TestCase("// hashing/sequential\n\nint x = 2;\n")]
    [TestCase("// hashing/sequential\nint x = 1;\n")]
    [TestCase("")]
    public void Any_other_difference_is_work(string script) => Starters.IsUnchanged(script, Starter).ShouldBeFalse();
}
